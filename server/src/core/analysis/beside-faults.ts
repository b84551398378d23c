import type { Problem } from '../problems/problem.ts';
import { rule as missingKey } from '../rules/missing-key/rule.ts';
import { fileRule as yamlSyntax } from '../rules/yaml-syntax/rule.ts';
import type { ConfigSource } from '../sources/config-sources.ts';
import type { FaultKind } from '../yaml/parse-document.ts';
import type { TextRange } from '../text/text-range.ts';
import { lineEnd, lineStart } from '../yaml/edit.ts';
import { followUps } from './follow-ups.ts';
import type { Part } from './work.ts';

type Faulty = Pick<ConfigSource, 'text' | 'syntax' | 'readable'>;

/**
 * What still holds beside the faults of a text: nothing that is said of their own lines, and no key is missed in an
 * application that one of them stands in, as it may be what is being typed.
 */
export const besideFaults = (
  { syntax: faults, ...whole }: Faulty,
  problems: readonly Problem[],
  parts: readonly Pick<Part, 'application'>[],
): readonly Problem[] => {
  const source = { ...whole, syntax: faults.filter(({ kind }) => !HARMLESS.has(kind)) };
  const { text, syntax } = source;
  const own = faults.filter(({ kind }) => kind === 'no-value').map(({ range }) => range);
  const told = own.length === 0 ? problems : problems.filter((problem) => !isAbout(problem, own));
  if (syntax.length === 0) return told;
  const lines = syntax.map(({ range }) => ({ start: lineStart(text, range.start), end: lineEnd(text, range.end) }));
  const faulty = faultyParts(source, parts);
  const isOfList = ({ start, end }: TextRange): boolean => LIST.test(text.slice(start, end));
  const isFollowUp = followUps(text, syntax);
  const isOfFault = ({ code, range, unit }: Problem): boolean =>
    lines.some(({ start, end }) => range.start >= start && range.start <= end) ||
    (code === missingKey.code && typeof unit?.part !== 'number' && lines.some(isOfList)) ||
    (code === missingKey.code && typeof unit?.part === 'number' && faulty.has(unit.part));
  return told.filter((problem) => problem.code === yamlSyntax.code || !(isOfFault(problem) || isFollowUp(problem)));
};

/** True for what another rule says of a text that Ray's reader makes no value of. */
const isAbout = ({ code, range }: Problem, values: readonly TextRange[]): boolean =>
  code !== yamlSyntax.code && values.some(({ start, end }) => range.start >= start && range.end <= end);

/** What leaves all around it as it is, and what it stands in can be read. */
const HARMLESS: ReadonlySet<FaultKind> = new Set([
  'token-tab',
  'unprintable',
  'directive',
  'tag',
  'mark',
  'no-json',
  'document-end',
  'open-directive',
  'no-value',
  'reserved-text',
  'merge',
  'anchor-name',
  'anchor-twice',
  'flow-text',
  'flow-key',
]);

/** The one key that a config must have, in a line that is half written: it is there, whatever becomes of it. */
const LIST = /^["']?applications["']?[ \t]*:/;

/** The applications that faults stand in, from the dash of their item on. */
const faultyParts = (
  { text, syntax, readable }: Faulty,
  parts: readonly Pick<Part, 'application'>[],
): ReadonlySet<number> => {
  const starts = parts.map(({ application: { map } }) =>
    lineStart(text, (readable ?? text).lastIndexOf('-', map.range.start - 1)),
  );
  return new Set(syntax.map(({ range }) => starts.findLastIndex((start) => start <= range.start)));
};
