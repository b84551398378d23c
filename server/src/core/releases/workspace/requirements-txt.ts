import type { Reader, Statement } from './reading.ts';
import { rayRequirement } from './requirement.ts';

const INCLUDE = /^(?:-r|--requirement|-c|--constraint)(?:\s+|=|(?<=-[rc]))(\S+)/;

interface Line {
  readonly text: string;
  readonly line: number;
}

/** Lines without comments; one that ends with a backslash goes on in the next. */
const logicalLines = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const bare = raw.replace(/(^|\s)#.*$/, '').trimEnd();
    const joined: Line = { text: (open?.text ?? '') + bare.replace(/\\$/, ' '), line: open?.line ?? index + 1 };
    open = bare.endsWith('\\') ? joined : null;
    if (open === null) lines.push(joined);
  }
  return open === null ? lines : [...lines, open];
};

const statementOf = ({ text, line }: Line): readonly Statement[] => {
  const include = INCLUDE.exec(text.trim())?.[1];
  if (include !== undefined) return /^[a-z]+:|^[/\\]/i.test(include) ? [] : [{ include, requirements: true }];
  const pin = rayRequirement(text.replace(/\s--?\w.*$/s, ''))?.pin;
  return pin ? [{ ...pin, line }] : [];
};

/** `requirements.txt`, `constraints.txt` and what compiles them: pins, wheels, and the files they name with `-r` or `-c`. */
export const readRequirements: Reader = (text) => [{ statements: logicalLines(text).flatMap(statementOf) }];
