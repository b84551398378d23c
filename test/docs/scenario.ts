import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../../scripts/docs/files.mjs';
import type { Block } from '../../scripts/docs/markdown.mjs';
import { notesOf } from './notes.ts';
import type { Page, Shown } from './notes.ts';

/** What a command left: its status, and what a person would have seen of it. */
export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

/** The folder in which the commands of a page run, one after the other. */
export interface Scene {
  readonly folder: string;
  readonly put: (name: string, text: string) => void;
  readonly run: (block: Block) => Ran;
  /** What `check --format json` says of a file there. */
  readonly check: (file: string, options: string) => string;
}

/** The language a reader of the page has: pages in Vietnamese end in `.vi.md` or stand in `docs/vi`. */
const localeOf = ({ path }: Page) => (/\.vi\.md$|^docs\/vi\//.test(path) ? 'vi_VN.UTF-8' : 'C');

/** The command line as an installation would put it on the path. */
const putCommand = (folder: string, page: Page) => {
  mkdirSync(folder);
  const command = join(folder, 'ray-serve-lens');
  const call = `exec env LC_ALL=${localeOf(page)} '${process.execPath}' '${join(root, 'dist/cli.js')}' "$@"`;
  writeFileSync(command, `#!/bin/sh\n${call}\n`);
  chmodSync(command, 0o755);
};

/** Makes an empty folder for the commands of a page. */
export const openScene = (page: Page): Scene => {
  const outer = mkdtempSync(join(tmpdir(), 'lens-docs-'));
  const folder = join(outer, 'work');
  mkdirSync(folder);
  putCommand(join(outer, 'bin'), page);
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH: [join(outer, 'bin'), dirname(process.execPath), PATH].join(delimiter), HOME, LC_ALL: 'C' };
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const shell = (script: string, cwd = folder): Ran => {
    const { status, stdout } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8', env });
    return { status, output: stdout };
  };
  const check = (file: string, options: string) =>
    shell(`ray-serve-lens check ${file} ${options} --format json`).output;
  const run = (block: Block) => {
    const { given, inProject } = notesOf(block);
    for (const { name, from } of given) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      copyFileSync(join(root, from), join(folder, name));
    }
    return shell(`exec 2>&1\n${block.text}`, inProject ? root : folder);
  };
  return { folder, put, run, check };
};

/** A line as a terminal of so many columns shows it, broken at spaces. */
const wrapLine = (line: string, columns: number): readonly string[] => {
  if (line.length <= columns) return [line];
  const space = line.lastIndexOf(' ', columns);
  const cut = line.slice(0, space).trim() === '' ? line.indexOf(' ', columns) : space;
  return cut < 0 ? [line] : [line.slice(0, cut), ...wrapLine(line.slice(cut + 1), columns)];
};

/** The part of an output that a page shows. */
export const partShown = (output: string, { from, to, wrap }: Shown): string => {
  const lines = output.trimEnd().split('\n');
  const start = from === undefined ? 0 : lines.findIndex((line) => line.includes(from));
  const end = to === undefined ? lines.length - 1 : lines.findIndex((line, at) => at >= start && line.includes(to));
  const part = start < 0 || end < 0 ? [] : lines.slice(start, end + 1);
  return part
    .flatMap((line) => (wrap === undefined ? [line] : wrapLine(line, wrap)))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
};
