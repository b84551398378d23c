// Writes the tables of docs/command-line.md from the one table of commands and options (server/src/cli/table).
// `npm run command-line` writes, `npm run command-line -- --check` says what is not as it should be.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as prettier from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = join(root, 'docs/command-line.md');

/** The table, as a module that Node can load. */
const loadTable = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  const outfile = join(folder, 'table.mjs');
  const contents = `
    export { COMMANDS } from './commands.ts';
    export { EVERYWHERE } from './everywhere.ts';
    export { GROUPS } from './groups.ts';
    export { meaningOf, optionTerm } from './meaning.ts';`;
  const stdin = { contents, resolveDir: join(root, 'server/src/cli/table'), loader: 'ts' };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
  try {
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const { COMMANDS, EVERYWHERE, GROUPS, meaningOf, optionTerm } = await loadTable();

const cell = (text) => text.replaceAll('|', '\\|');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const optionTable = (options) => {
  const groups = Object.keys(GROUPS);
  const rows = Object.entries(options)
    .filter(([, option]) => option.isHidden !== true)
    .sort(([, a], [, b]) => groups.indexOf(a.group) - groups.indexOf(b.group))
    .map(([name, option]) => [`\`${optionTerm(name, option)}\``, meaningOf(name, option, 'en')]);
  return table(['Option', 'Meaning'], rows);
};

/** What stands under each mark, by its words. */
const contentOf = (mark) => {
  const [what, name] = mark.split(' ');
  if (what === 'commands')
    return table(
      ['Command', ''],
      COMMANDS.map((row) => [`\`${[row.name, row.operands.shown].join(' ').trim()}\``, row.purpose.en]),
    );
  if (name === 'everywhere') return optionTable(EVERYWHERE);
  const row = COMMANDS.find((one) => one.name === name);
  if (row === undefined) throw new Error(`${path}: no command ${name}`);
  if (what === 'options') return optionTable(row.options);
  if (what === 'statuses')
    return table(
      ['Exit status', 'Meaning'],
      row.statuses.map((words, status) => [String(status), words.en]),
    );
  throw new Error(`${path}: nothing is written for ${mark}`);
};

const before = readFileSync(path, 'utf8');
const filled = before.replace(
  /(<!-- table: ([^\n]+?) -->\n)[^]*?(<!-- end of table -->)/g,
  (_, open, mark, close) => `${open}\n${contentOf(mark)}\n\n${close}`,
);
const wanted = await prettier.format(filled, { ...(await prettier.resolveConfig(path)), filepath: path });
if (wanted !== before && process.argv.includes('--check')) {
  console.error(`${path} is not what the table of options says: run npm run command-line`);
  process.exitCode = 1;
} else if (wanted !== before) writeFileSync(path, wanted);
