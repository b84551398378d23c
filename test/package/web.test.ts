import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copiesOf } from '../../client/src/script-copies.ts';
import { dist, loadable } from './dist.ts';

/** What a module or a script asks the machine for by name. */
const ASKED_FOR = /\b(?:from ?|import ?|import\(|require\()["'][@\w][\w@/:.-]*["']|\bprocess\.(?:cwd|argv)\b/g;

/** Loads a bundle as a web host does: as the body of a function that can ask for what `known` has. */
const loadAsWeb = (file: string, known: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const module = { exports: {} };
  const require = (name: string): unknown => {
    if (!Object.hasOwn(known, name)) throw new Error(`Cannot load module '${name}'`);
    return known[name];
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('module', 'exports', 'require', readFileSync(file, 'utf8'))(module, module.exports, require);
  return module.exports;
};

/** Stands for whatever is asked of it: classes to extend, values to read. */
class Anything {
  readonly isAnything = true;
}

const anything: unknown = new Proxy(Anything, {
  get: (target, key): unknown => (key in target ? Reflect.get(target, key) : anything),
  apply: () => anything,
});

describe('where there is no Node', () => {
  it('the server asks for nothing but its own files', () => {
    const files = [...loadable('server.web.js')];
    expect(files.length).toBeGreaterThan(2);
    expect(files.flatMap((file) => readFileSync(file, 'utf8').match(ASKED_FOR) ?? [])).toEqual([]);
  });

  it('the extension is loaded with nothing but the editor’s own module', () => {
    const { activate } = loadAsWeb(join(dist, 'extension.cjs'), { vscode: anything });
    expect(activate).toBeTypeOf('function');
  });
});

describe('copies of a script for a worker', () => {
  const FILES: Readonly<Record<string, string>> = {
    'main.js': 'import("./parts/a.js");',
    'parts/a.js': 'import{x}from"./b.js";import"../c.js";export const a=x',
    'parts/b.js': 'export const x="./c.js"',
    'c.js': 'import{x}from"./parts/b.js"',
  };

  it('import copies, each made once', async () => {
    const kept: string[] = [];
    const keep = (text: string): string => `blob:${String(kept.push(text))}`;
    const address = await copiesOf('main.js', (path) => Promise.resolve(FILES[path] ?? ''), keep);
    expect(address).toBe('blob:4');
    expect(kept).toEqual([
      'export const x="./c.js"',
      'import{x}from"blob:1"',
      'import{x}from"blob:1";import"blob:2";export const a=x',
      'import("blob:3");',
    ]);
  });
});
