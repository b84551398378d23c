import { lineAt } from './reading.ts';
import type { Claim, NamesReader, Reader } from './reading.ts';
import { rayRequirement, requiredName } from './requirement.ts';

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

/** Keys of `setup.cfg` whose lines are requirements; those of extras stand in a section of their own. */
const LISTS = /^(?:install_requires|tests_require|setup_requires)$/;

export const namesInSetupCfg: NamesReader = (text) => {
  let [section, key] = ['', ''];
  return text.split(/\r?\n/).flatMap((line): readonly string[] => {
    const header = /^\[([^\]]*)\]/.exec(line)?.[1];
    const [, name, rest] = /^([\w-]+)\s*[=:](?!=)\s*(.*)$/.exec(line) ?? [];
    if (header !== undefined) [section, key] = [header.trim(), ''];
    else if (name !== undefined) key = name;
    const lists = section === 'options' ? LISTS.test(key) : section === 'options.extras_require';
    const required = lists && header === undefined ? requiredName(rest ?? line.trim()) : null;
    return required === null ? [] : [required];
  });
};

const QUOTED = /(['"])(ray\s*(?:\[[^\]]*\])?\s*[=~!<>(@][^'"\n]*)\1/g;

/** `setup.py`: the requirements that are written out in it; nothing is run. */
export const readSetupPy: Reader = (text) => {
  const code = text.replace(/^\s*#.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  const found = [...code.matchAll(QUOTED)];
  return [{ statements: found.flatMap((match) => claimOf(match[2] ?? '', lineAt(text, match.index))) }];
};

/** The lists of requirements that are written out in a `setup.py`. */
const WRITTEN = /(?:install_requires|requirements?|extras_require|dependencies|\w+_deps)\s*=\s*[[{(]([^)}]*)/gi;

export const namesInSetupPy: NamesReader = (text) => {
  const code = text.replace(/(^|\s)#.*$/gm, '');
  const lists = [...code.matchAll(WRITTEN)].map(([, list = '']) => list);
  return lists.flatMap((list) =>
    [...list.matchAll(/(['"])([^'"\n]+)\1\s*(?!\s*:)/g)].flatMap(
      ([, , requirement = '']) => requiredName(requirement) ?? [],
    ),
  );
};
