import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeFrom } from '../../server/src/core/python/code-from.ts';
import { parsePython } from '../../server/src/core/python/syntax/parse.ts';
import type { CodeOf, SourceFile } from '../../server/src/core/index.ts';
import type { ModuleSyntax } from '../../server/src/core/python/syntax/ast.ts';
import type { Golden } from './read.ts';

/** A made application of real shape (`oracle/serve_oracle/shapes`): a config and all files beside it. */
export interface Shape extends Golden {
  readonly files: Readonly<Record<string, string>>;
}

/** Every made application with real Ray's answers (`oracle/golden/shapes.jsonl`). */
export const readShapes = (): readonly Shape[] =>
  readFileSync(fileURLToPath(new URL('../../oracle/golden/shapes.jsonl', import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Shape);

const parsed = new Map<string, ModuleSyntax>();

const parse = (text: string): ModuleSyntax => {
  const syntax = parsed.get(text) ?? parsePython(text);
  parsed.set(text, syntax);
  return syntax;
};

/** The code of an application, where a path may have another text; null: that file is not there. */
export const shapeCode = (files: Shape['files'], changed: ReadonlyMap<string, string | null> = new Map()): CodeOf => {
  const fileAt = (path: string): SourceFile | null => {
    const text = changed.has(path) ? changed.get(path) : files[path];
    return text == null ? null : { path, text };
  };
  const folder = (name: string) => Object.keys(files).some((path) => path.startsWith(`${name.replaceAll('.', '/')}/`));
  const module = (name: string) => {
    const base = name.replaceAll('.', '/');
    return fileAt(`${base}/__init__.py`) ?? fileAt(`${base}.py`);
  };
  return codeFrom({ module, folder, file: (path) => fileAt(plainPath(path)), parse });
};

/** `./a/../b` as `b`. */
const plainPath = (path: string): string =>
  path
    .split('/')
    .reduce<string[]>((parts, part) => {
      if (part === '..') return parts.slice(0, -1);
      return part === '.' || part === '' ? parts : [...parts, part];
    }, [])
    .join('/');
