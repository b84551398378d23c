import { missingCode, sourcesFor } from '../core/index.ts';
import type { CodeOf, PythonReader, ScriptBeside, SourcesOf } from '../core/index.ts';
import type { UnreadScript } from './scripts-beside.ts';

/** What code says, by a reader that is asked for once there is code: as long as it is not loaded, nobody looked. */
export const codeWith =
  (reader: () => PythonReader | null, sourcesOf: SourcesOf): CodeOf =>
  (question) =>
    missingCode(question, sourcesFor(question, sourcesOf)) ?? reader()?.codeFrom(sourcesOf)(question) ?? null;

/** Scripts with what reads them; none as long as it is not loaded. */
export const readBy = (
  readerOf: () => PythonReader | null,
  scripts: readonly UnreadScript[],
): readonly ScriptBeside[] => {
  const reader = scripts.length === 0 ? null : readerOf();
  return reader === null ? [] : scripts.map((script) => ({ ...script, reader }));
};
