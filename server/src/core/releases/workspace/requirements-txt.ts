import type { Include, Named, NamesReader, Reader, Statement } from './reading.ts';
import { rayRequirement, requiredName } from './requirement.ts';

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
    const written = raw.replace(/(^|\s)#.*$/, '').trimEnd();
    const joined: Line = { text: (open?.text ?? '') + written.replace(/\\$/, ' '), line: open?.line ?? index + 1 };
    open = written.endsWith('\\') ? joined : null;
    if (open === null) lines.push(joined);
  }
  return open === null ? lines : [...lines, open];
};

/** The file beside it that a line names; null where it is elsewhere, undefined where the line names none. */
const includeIn = (text: string): Include | null | undefined => {
  const include = INCLUDE.exec(text.trim())?.[1];
  if (include === undefined) return undefined;
  return /^[a-z]+:|^[/\\]/i.test(include) ? null : { include, requirements: true };
};

/** What is asked for in a line, without the options behind it. */
const bare = (text: string): string => text.replace(/\s--?\w.*$/s, '');

const statementOf = ({ text, line }: Line): readonly Statement[] => {
  const include = includeIn(text);
  if (include !== undefined) return include === null ? [] : [include];
  const pin = rayRequirement(bare(text))?.pin;
  return pin ? [{ ...pin, line }] : [];
};

/** `requirements.txt`, `constraints.txt` and what compiles them: pins, wheels, and the files they name with `-r` or `-c`. */
export const readRequirements: Reader = (text) => [{ statements: logicalLines(text).flatMap(statementOf) }];

/** The packages of such a list, those of an editable address too. */
export const namesInRequirements: NamesReader = (text) =>
  logicalLines(text).flatMap(({ text: line }): readonly Named[] => {
    const include = includeIn(line);
    if (include !== undefined) return include === null || /^\s*(?:-c|--constraint)/.test(line) ? [] : [include];
    const name = requiredName(bare(line.trim().replace(/^(?:-e|--editable)[\s=]+/, '')));
    return name === null ? [] : [name];
  });
