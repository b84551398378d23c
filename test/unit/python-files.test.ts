import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { outsideModels } from '../../server/src/files/outside-models.ts';
import { pythonReader } from '../../server/src/core/index.ts';
import { PythonFiles } from '../../server/src/files/python-files.ts';
import { nodeFiles } from '../../server/src/node/node-files.ts';

const LLAMA = {
  architectures: ['LlamaForCausalLM'],
  hidden_size: 64,
  intermediate_size: 96,
  num_attention_heads: 4,
  vocab_size: 250,
};

const HOME = { local: [], remote: false };

describe('files beside a Serve file', () => {
  let root: string;
  let serve: string;
  const open = new Map<string, string>();
  const path = (name: string): string => join(root, name);
  const write = (name: string, text: string): void => {
    writeFileSync(path(name), text);
  };
  let files: PythonFiles;
  const textOf = (module: string): string | undefined => files.sourcesOf(serve, HOME, root).module(module)?.text;
  const revision = (): object => files.around(serve, root).revision;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lens-revision-'));
    serve = path('serve.yaml');
    open.clear();
    files = new PythonFiles({ system: nodeFiles, reader: () => pythonReader, openText: (one) => open.get(one) });
    write('main.py', 'a = 1\n');
  });

  it('names each folder once in which modules are looked for', () => {
    const home = { local: ['.', '../other'], remote: false };
    const { folders = [] } = files.sourcesOf(serve, home, root);
    expect([folders.length > 1, folders]).toEqual([true, [...new Set(folders)]]);
  });

  it('are looked at once until something changed', () => {
    expect(textOf('main')).toBe('a = 1\n');
    expect(textOf('later')).toBeUndefined();
    write('main.py', 'a = 22\n');
    write('later.py', 'b = 1\n');
    expect(textOf('main')).toBe('a = 1\n');
    expect(textOf('later')).toBeUndefined();
    files.refresh();
    expect(textOf('main')).toBe('a = 22\n');
    expect(textOf('later')).toBe('b = 1\n');
  });

  it('have another revision when models outside may be read, no more, or changed', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'lens-models-'));
    const config = (layers: number): void => {
      writeFileSync(join(elsewhere, 'config.json'), JSON.stringify({ ...LLAMA, num_hidden_layers: layers }));
    };
    config(3);
    const models = outsideModels(nodeFiles, null);
    const at = (outside: typeof models | null) => {
      const { revision: seen, shapes } = files.around(serve, root, outside);
      return { seen, layers: shapes(elsewhere)?.layers[0]?.count };
    };
    const none = at(null);
    const first = at(models);
    expect([none.layers, first.layers]).toEqual([undefined, 3]);
    expect(first.seen).not.toBe(none.seen);
    expect(at(models).seen).toBe(first.seen);
    config(12);
    const second = at(models);
    expect(second.layers).toBe(12);
    expect(second.seen).not.toBe(first.seen);
    expect(at(null).seen).not.toBe(second.seen);
    rmSync(elsewhere, { recursive: true });
  });

  it('keep their revision exactly while nothing that was asked for changes', () => {
    const first = revision();
    textOf('main');
    textOf('later');
    write('unasked.py', '');
    files.refresh();
    expect(revision()).toBe(first);
    utimesSync(path('main.py'), new Date(0), new Date(0));
    files.refresh();
    expect(revision()).toBe(first);
    write('main.py', 'a = 2\n');
    expect(revision()).toBe(first);
    files.refresh();
    const second = revision();
    expect(second).not.toBe(first);
    textOf('later');
    write('later.py', '');
    files.refresh();
    expect(revision()).not.toBe(second);
  });

  it('give one answer for a revision, whatever happens meanwhile', () => {
    const sources = files.sourcesOf(serve, HOME, root);
    expect(sources.module('main')?.text).toBe('a = 1\n');
    write('main.py', 'a = 2\n');
    files.refresh();
    expect(sources.module('main')?.text).toBe('a = 1\n');
    expect(textOf('main')).toBe('a = 2\n');
  });

  it('count as they stand in the editor', () => {
    const first = revision();
    textOf('main');
    open.set(path('main.py'), 'a = 1\n');
    files.refresh();
    expect(revision()).toBe(first);
    open.set(path('main.py'), 'a = 3\n');
    files.refresh();
    expect(revision()).not.toBe(first);
    expect(textOf('main')).toBe('a = 3\n');
  });

  it('tell which changed files concern a document', () => {
    textOf('pkg.main');
    expect(files.asksFor(serve, path('pkg/main.py'))).toBe(true);
    expect(files.asksFor(serve, path('main.py'))).toBe(false);
    files.sourcesOf(serve, HOME, root).folder?.('pkg');
    expect(files.asksFor(serve, path('pkg/other.py'))).toBe(true);
    expect(files.asksFor(path('other.yaml'), path('pkg/main.py'))).toBe(false);
    files.close(serve);
    expect(files.asksFor(serve, path('pkg/main.py'))).toBe(false);
  });

  it('are never read from outside of the root, by a link or by name', () => {
    const outside = mkdtempSync(join(tmpdir(), 'lens-outside-'));
    writeFileSync(join(outside, 'secret.py'), 'x = 1\n');
    mkdirSync(join(outside, 'pkg'));
    symlinkSync(join(outside, 'secret.py'), path('secret.py'));
    symlinkSync(join(outside, 'pkg'), path('pkg'));
    symlinkSync(path('main.py'), path('inside.py'));
    const sources = files.sourcesOf(serve, { local: [outside], remote: false }, root);
    expect(sources.module('secret')).toBeNull();
    expect(sources.folder?.('pkg')).toBe(false);
    expect(sources.file?.(join(outside, 'secret.py'))).toBeNull();
    expect(sources.file?.('../secret.py')).toBeNull();
    expect(sources.module('inside')?.text).toBe('a = 1\n');
  });

  it('are gone with their root', () => {
    textOf('main');
    rmSync(root, { recursive: true });
    files.refresh();
    expect(textOf('main')).toBeUndefined();
  });
});
