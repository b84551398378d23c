import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { FOLDERS, core, counted } from './core.ts';

/** No file written by hand is longer, and no function. `eslint.config.mjs` holds them too. */
const LIMITS = { file: 200, function: 40 };

const WRITTEN = ['server/src', 'client/src', 'test', 'scripts'];

/** Files of ours that are written by hand. */
const files = (): readonly string[] =>
  WRITTEN.flatMap((folder) =>
    readdirSync(join(core, '../../..', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs)$/.test(name))
      .map((name) => join(folder, name)),
  ).sort();

/** Lines of every function in a text, by the line where it begins. */
const functionsIn = (name: string, text: string): readonly (readonly [line: number, lines: number])[] => {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const found: [number, number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const [first, last] = [node.getStart(file), node.end].map((at) => file.getLineAndCharacterOfPosition(at).line);
      found.push([(first ?? 0) + 1, (last ?? 0) - (first ?? 0) + 1]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const table = (): string => {
  const counts = counted();
  const names = FOLDERS.map(({ name }) => name);
  const cell = (text: string): string => text.padStart(4);
  const rows = [...names].reverse().map((from) => {
    const row = names.map((to) => cell(to === from ? '·' : String(counts.get(from)?.get(to) ?? '')));
    return `${from.padStart(12)}${row.join('')}`;
  });
  const head = names.map((name, i) => `${cell(String(i + 1))} ${name}`).join('\n');
  return [head, '', `${' '.repeat(12)}${names.map((_, i) => cell(String(i + 1))).join('')}`, ...rows].join('\n');
};

/** How often each folder of the core imports each other one, and what is longer than it may be. */
export const matrix = (): string => {
  const read = files().map((name) => ({ name, text: readFileSync(join(core, '../../..', name), 'utf8') }));
  const long = read
    .map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LIMITS.file);
  const deep = read
    .filter(({ name }) => !name.endsWith('.test.ts'))
    .flatMap(({ name, text }) => functionsIn(name, text).map(([line, lines]) => ({ name, line, lines })))
    .filter(({ lines }) => lines > LIMITS.function);
  return [
    'Imports from a row into a column, types included; all stand left of the dot.',
    '',
    table(),
    '',
    `Files over ${String(LIMITS.file)} lines: ${String(long.length)}`,
    ...long.map(({ name, lines }) => `  ${name} ${String(lines)}`),
    `Functions over ${String(LIMITS.function)} lines: ${String(deep.length)}`,
    ...deep.map(({ name, line, lines }) => `  ${name}:${String(line)} ${String(lines)}`),
  ].join('\n');
};
