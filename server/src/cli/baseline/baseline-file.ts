import { existsSync, writeFileSync } from 'node:fs';
import type { Words } from '../../core/index.ts';
import { UsageError, joined } from '../arguments/usage-error.ts';
import { noteWords } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import { byCode, order } from './baseline.ts';
import type { Baseline, BaselineEntry, BaselineUse } from './baseline.ts';
import { BASELINE_FILE } from './baseline-name.ts';

/** The baseline of a call; null for none. One that is written need not be there yet. */
export const baselineOf = (
  path: string | undefined,
  { write, update }: { readonly write: boolean; readonly update: boolean },
): BaselineUse | null => {
  if (write && update) throw new UsageError(ONE_OF_BOTH);
  if (path === undefined && !write && !update) return null;
  const file = path ?? BASELINE_FILE;
  const known = write && !existsSync(file) ? new Map<string, readonly BaselineEntry[]>() : readBaseline(file);
  return { path: file, known, does: write ? 'write' : update ? 'update' : 'compare' };
};

const ONE_OF_BOTH: Words = {
  en: '--write-baseline and --update-baseline: give one of them, not both',
  vi: '--write-baseline và --update-baseline: chỉ được dùng một trong hai',
};

const readBaseline = (path: string): Baseline => {
  const read = path === '-' ? null : readText(path);
  if (read === null)
    throw new UsageError({ en: '--baseline -: write the name of a file', vi: '--baseline -: hãy viết tên file' });
  if ('note' in read) throw new UsageError(joined({ en: '--baseline', vi: '--baseline' }, noteWords(read.note)));
  const problems = problemsIn(read.text);
  if (problems !== null) return grouped(problems);
  throw new UsageError({
    en: `--baseline ${path}: no baseline of this program; --write-baseline writes one`,
    vi: `--baseline ${path}: không phải baseline của chương trình này; --write-baseline sẽ ghi một file như vậy`,
  });
};

interface Written extends BaselineEntry {
  readonly path: string;
}

/** Null for anything else. */
const problemsIn = (text: string): readonly Written[] | null => {
  const value = parsed(text);
  if (!isRecord(value) || value.schema !== 1 || !Array.isArray(value.problems)) return null;
  const problems: readonly unknown[] = value.problems;
  return problems.every(isWritten) ? problems : null;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isWritten = (value: unknown): value is Written =>
  isRecord(value) &&
  [value.path, value.code, value.fingerprint].every((one) => typeof one === 'string') &&
  Number.isSafeInteger(value.count);

const grouped = (problems: readonly Written[]): Baseline => {
  const files = new Map<string, BaselineEntry[]>();
  for (const { path, code, fingerprint, count } of problems)
    files.set(path, [...(files.get(path) ?? []), { code, fingerprint, count }]);
  return files;
};

/** Writes a baseline, the same text for the same problems: in order of path, code and fingerprint, one a line. */
export const writeBaseline = (path: string, known: Baseline): void => {
  const problems = [...known]
    .sort(([a], [b]) => order(a, b))
    .flatMap(([file, entries]) => entries.toSorted(byCode).map((entry) => JSON.stringify({ path: file, ...entry })));
  const lines = problems.map((problem) => `\n    ${problem}`).join(',');
  writeFileSync(path, `{\n  "schema": 1,\n  "problems": [${lines}${lines === '' ? '' : '\n  '}]\n}\n`);
};
