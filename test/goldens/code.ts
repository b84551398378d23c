import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeFrom } from '../../server/src/core/python/code-from.ts';
import { parsePython } from '../../server/src/core/python/syntax/parse.ts';
import type { SourceFile } from '../../server/src/core/index.ts';
import type { ModuleSyntax } from '../../server/src/core/python/syntax/ast.ts';

const APPS = fileURLToPath(new URL('../../oracle/apps/', import.meta.url));

const texts = new Map<string, string | null>();

const textAt = (path: string): string | null => {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = existsSync(APPS + path) ? readFileSync(APPS + path, 'utf8') : null;
  texts.set(path, text);
  return text;
};

const parsed = new Map<string, ModuleSyntax>();

const parse = (text: string): ModuleSyntax => {
  const syntax = parsed.get(text) ?? parsePython(text);
  parsed.set(text, syntax);
  return syntax;
};

/** A module of the goldens' own applications (`oracle/apps`) by its dotted name; null for every other. */
export const goldenFile = (name: string): SourceFile | null => {
  const base = name.replaceAll('.', '/');
  for (const path of [`${base}.py`, `${base}/__init__.py`]) {
    const text = textAt(path);
    if (text !== null) return { path, text };
  }
  return null;
};

/** The code behind the goldens' own applications; null for every other. */
export const goldenCode = codeFrom({ module: goldenFile, parse });
