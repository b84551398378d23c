// The pages of help as one file: packed one by one they take three times the place.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../bundle.mjs';

const docs = join(root, 'docs/rules');

/** Writes `help.json` into a folder: `{ "<code>": { "en": "<Markdown>", "vi": "<Markdown>" } }`, codes in order. */
export const writePages = (folder) => {
  const codes = readdirSync(join(docs, 'vi'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => basename(name, '.md'))
    .sort();
  const read = (name) => readFileSync(join(docs, name), 'utf8');
  const pages = codes.map((code) => [code, { en: read(`${code}.md`), vi: read(`vi/${code}.md`) }]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'help.json'), JSON.stringify(Object.fromEntries(pages)));
};
