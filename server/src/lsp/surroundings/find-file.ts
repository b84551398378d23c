import type { ModelFileName } from '../../core/index.ts';
import type { PythonDocuments } from './python-documents.ts';

/** The file that the path of a model in a document means; null where there is none, or its code is somewhere else. */
export const fileFinder =
  (python: PythonDocuments) =>
  (from: string | null) =>
  ({ path, home }: ModelFileName): string | null =>
    from === null || home.remote ? null : (python.sourcesOf(from, home).file?.(path)?.path ?? null);
