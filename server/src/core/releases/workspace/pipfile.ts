import { keyLine, lineAt, named } from './reading.ts';
import type { Claim, NamesReader, Reader } from './reading.ts';
import { rayRequirement } from './requirement.ts';
import { isTable, tableAt, tomlOf } from './toml.ts';
import type { Table } from './toml.ts';

const claims = (text: string, entry: unknown): readonly Claim[] => {
  const version = isTable(entry) ? entry.version : entry;
  const pin = typeof version === 'string' ? rayRequirement(`ray${version}`)?.pin : null;
  return pin ? [{ ...pin, line: keyLine(text, String(version)) }] : [];
};

/** `Pipfile`: what the project needs, then what only its developers do. */
export const readPipfile: Reader = (text) => {
  const root = tomlOf(text);
  return ['packages', 'dev-packages'].map((key) => ({ statements: claims(text, tableAt(root, key).ray) }));
};

export const namesInPipfile: NamesReader = (text) => namesUnder(tomlOf(text), ['packages', 'dev-packages']);

const namesUnder = (root: Table, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => Object.keys(tableAt(root, key)).map(named));

/** `Pipfile.lock`, which is JSON. */
export const readPipfileLock: Reader = (text) => {
  const root = jsonOf(text);
  return ['default', 'develop'].map((key) => {
    const version = tableAt(root, key, 'ray').version;
    const pin = typeof version === 'string' ? rayRequirement(`ray${version}`)?.pin : null;
    const line = /^[ \t]*"ray"[ \t]*:/m.exec(text);
    return { statements: pin ? [{ ...pin, line: line && lineAt(text, line.index) }] : [] };
  });
};

export const namesInPipfileLock: NamesReader = (text) => namesUnder(jsonOf(text), ['default', 'develop']);

const jsonOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return isTable(value) ? value : {};
  } catch {
    return {};
  }
};
