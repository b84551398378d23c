import { parseAllDocuments } from 'yaml';
import type { Analysis } from '../analysis/analysis.ts';
import type { Problem } from '../problems/problem.ts';

/** A language whose own faults another extension of the editor tells in every file of it. */
export type CheckedElsewhere = 'yaml' | 'json';

/**
 * Whether another extension tells the same fault of a text: it checks YAML 1.2, or JSON, and knows nothing of the texts
 * inside of it. What only Ray's reader refuses is told by us, and so is what a setting of the person speaks of.
 */
export const toldElsewhere = (analysis: Analysis, checked: CheckedElsewhere): ((problem: Problem) => boolean) => {
  const { text, work } = analysis;
  let known: ReadonlySet<string> | undefined;
  return ({ code, range: { start } }) =>
    (code === SYNTAX || code === DUPLICATE) &&
    work?.options.severities?.[code] === undefined &&
    !isInside(analysis, start) &&
    (known ??= checked === 'json' ? faultsOfJson(text) : faultsOfYaml(text)).has(code);
};

const SYNTAX = 'yaml-syntax';
const DUPLICATE = 'duplicate-key';

/** In the text of a scalar. */
const isInside = ({ work }: Analysis, offset: number): boolean =>
  (work?.found.sources ?? []).some(({ embedding, text: { length } }) => {
    const range = embedding?.outward({ start: 0, end: length });
    return range !== undefined && offset >= range.start && offset <= range.end;
  });

const faultsOfYaml = (text: string): ReadonlySet<string> =>
  new Set(
    [...parseAllDocuments(text, { version: '1.2', strict: false, logLevel: 'silent' })].flatMap(({ errors }) =>
      errors.map(({ code }) => (code === 'DUPLICATE_KEY' ? DUPLICATE : SYNTAX)),
    ),
  );

/** VS Code tells a key that stands twice in every JSON file, whatever else is wrong. */
const faultsOfJson = (text: string): ReadonlySet<string> => {
  try {
    JSON.parse(text);
    return new Set([DUPLICATE]);
  } catch {
    return new Set([DUPLICATE, SYNTAX]);
  }
};
