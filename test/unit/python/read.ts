import { readApplication } from '../../../server/src/core/python/read-application.ts';
import type { CodeReading } from '../../../server/src/core/python/outcome.ts';
import { parsePython } from '../../../server/src/core/python/syntax/parse.ts';
import type { Sources } from '../../../server/src/core/python/evaluate/state/sources.ts';
import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';
import { asMap } from '../../../server/src/core/yaml/tree.ts';

/** Modules by path, such as `app.py` and `pkg/__init__.py`. */
export type Files = Readonly<Record<string, string>>;

export const sourcesOf = (files: Files): Sources => ({
  module: (name) => {
    const base = name.replaceAll('.', '/');
    const path = [`${base}.py`, `${base}/__init__.py`].find((one) => files[one] !== undefined);
    return path === undefined ? null : { path, text: files[path] ?? '' };
  },
  folder: (name) => Object.keys(files).some((path) => path.startsWith(`${name.replaceAll('.', '/')}/`)),
  file: (path) => (files[path] === undefined ? null : { path, text: files[path] }),
  parse: parsePython,
});

export interface Asked {
  readonly path?: string;
  readonly args?: string;
  readonly release?: string;
  readonly environment?: ReadonlyMap<string, string>;
}

/** Reads `app:app` of these files, or another path. */
export const read = (files: Files | string, asked: Asked = {}): CodeReading => {
  const all = typeof files === 'string' ? { 'app.py': `from ray import serve\n${files}` } : files;
  const args = asMap(parseDocuments(asked.args ?? '{}')[0]?.root ?? undefined);
  const { path = 'app:app', release = '2.60.0', environment = new Map() } = asked;
  return readApplication(path, args, { release, environment, sources: sourcesOf(all) });
};

/** The outcome in one line: names in order, or why there are none. */
export const told = (reading: CodeReading): string => {
  if (reading.kind === 'read') return reading.deployments.map(({ settings }) => settings.name).join(' ');
  const where = reading.place === null ? '' : `${reading.where(reading.place).en}: `;
  return `${reading.kind}: ${where}${reading.why.en}`;
};
