import { parseRayVersion } from '../../ray/release.ts';
import { lineAt, named } from './reading.ts';
import type { Claim, NamesReader, Reader } from './reading.ts';
import { isTable, listOf, tomlOf } from './toml.ts';

const NAME = /^\s*name\s*=\s*["']ray["']/gm;

/** `uv.lock`, `poetry.lock`, `pdm.lock` and `pylock.toml` list packages with name and version. */
export const readTomlLock: Reader = (text) => {
  const places = [...text.matchAll(NAME)].map(({ index }) => lineAt(text, index));
  if (places.length === 0) return [];
  const root = tomlOf(text);
  const packages = [...listOf(root.package), ...listOf(root.packages)].filter(isTable);
  const versions = packages.filter(({ name }) => name === 'ray').map(({ version }) => version);
  const statements = versions.flatMap((version, index): readonly Claim[] => {
    const release = typeof version === 'string' ? parseRayVersion(version.replace(/\+.*$/, '')) : null;
    return release === null ? [] : [{ version: release, range: null, line: places[index] ?? null }];
  });
  return [{ statements }];
};

/** The packages of such a list, by the lines that name them: it may be long. */
export const namesInTomlLock: NamesReader = (text) =>
  [...text.matchAll(/^\s*name\s*=\s*["']([\w.-]+)["']/gm)].map(([, name = '']) => named(name));
