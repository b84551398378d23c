import { lineAt } from './reading.ts';
import type { Claim, Reader } from './reading.ts';
import { rayRequirement } from './requirement.ts';

const claimOf = (requirement: string, line: number): readonly Claim[] => {
  const pin = rayRequirement(requirement)?.pin;
  return pin ? [{ ...pin, line }] : [];
};

/** `setup.cfg`: requirements stand on lines of their own, or behind the key. */
export const readSetupCfg: Reader = (text) => [
  {
    statements: text
      .split(/\r?\n/)
      .flatMap((line, index) => claimOf(line.replace(/^[\w ]+=(?![=])\s*/, '').trim(), index + 1)),
  },
];

const QUOTED = /(['"])(ray\s*(?:\[[^\]]*\])?\s*[=~!<>(@][^'"\n]*)\1/g;

/** `setup.py`: the requirements that are written out in it; nothing is run. */
export const readSetupPy: Reader = (text) => {
  const code = text.replace(/^\s*#.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  const found = [...code.matchAll(QUOTED)];
  return [{ statements: found.flatMap((match) => claimOf(match[2] ?? '', lineAt(text, match.index))) }];
};
