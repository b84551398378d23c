import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse as parseToml } from 'smol-toml';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { root } from '../../scripts/docs/files.mjs';
import type { Block } from '../../scripts/docs/markdown.mjs';
import { notesOf, PAGES } from './notes.ts';

/** What is wrong with a text of JSON with comments; pieces of an object are read as if braces stood around them. */
const faultsOfJson = (text: string): readonly string[] => {
  const read = (json: string) => ts.parseConfigFileTextToJson('snippet.json', json).error;
  const error = read(text) && read(`{${text}}`);
  return error ? [ts.flattenDiagnosticMessageText(error.messageText, '\n')] : [];
};

const faultsOfCode = (text: string): readonly string[] =>
  (ts.transpileModule(text, { reportDiagnostics: true }).diagnostics ?? []).map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );

const faultsOfToml = (text: string): readonly string[] => {
  try {
    parseToml(text);
    return [];
  } catch (fault) {
    return [String(fault)];
  }
};

const faultsOfShell = (text: string): readonly string[] => {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
  return status === 0 ? [] : [stderr];
};

const faultsOfYaml = (text: string): readonly string[] =>
  parseAllDocuments(text).flatMap((document) => document.errors.map(({ message }) => message));

/** By language, how a snippet is read. */
const READERS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  yaml: faultsOfYaml,
  json: faultsOfJson,
  jsonc: faultsOfJson,
  toml: faultsOfToml,
  ts: faultsOfCode,
  sh: faultsOfShell,
};

/** Languages that nothing here reads: `text` is what a program prints; the others are those of other editors. */
const UNREAD = new Set(['text', 'lua', 'elisp', 'markdown', 'mermaid', 'python', 'groovy', 'diff', '']);

const snippets = PAGES.flatMap(({ path, blocks }) =>
  blocks.map((block) => ({ where: `${path}:${String(block.line + 1)}`, block })),
);
const readable = snippets.filter(({ block }) => block.language in READERS);

const faultsOf = ({ language, text }: Block) => READERS[language]?.(text) ?? [];

describe('snippets in the documentation', () => {
  it.each(readable.map(({ where, block }) => [where, block] as const))('%s can be read', (_, block) => {
    expect(faultsOf(block)).toEqual([]);
  });

  it('are in a language that is read here, or known to be read by nothing', () => {
    const odd = snippets.filter(({ block: { language } }) => !(language in READERS) && !UNREAD.has(language));
    expect(odd.map(({ where, block }) => `${where}: ${block.language}`)).toEqual([]);
  });

  it('have no note above them that the runner does not know', () => {
    expect(snippets.flatMap(({ where, block }) => notesOf(block).unknown.map((note) => `${where}: ${note}`))).toEqual(
      [],
    );
  });
});

describe('scripts that a text names', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: Record<string, string> };
  const named = PAGES.flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => ({
      path,
      script: script ?? short ?? '',
    })),
  );

  it('are there', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  });
});

afterAll(() => {
  const count = new Map<string, number>();
  for (const { block } of readable) count.set(block.language, (count.get(block.language) ?? 0) + 1);
  const list = [...count].map(([language, times]) => `${String(times)} ${language}`).join(', ');
  console.log(`${String(readable.length)} snippets of the documentation read: ${list}`);
});
