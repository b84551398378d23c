// Writes what follows from elsewhere: settings and commands in both languages, the list of outer links, the way of a keystroke.
// `npm run docs` writes, `npm run docs -- --check` says what is not as it should be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { root } from './docs/files.mjs';
import { keystrokePicture, lostStops } from './docs/keystroke.mjs';
import { outerLinksPage } from './docs/outer-links.mjs';
import { settingsPage } from './docs/settings.mjs';

const checking = process.argv.includes('--check');

const write = async (name, text) => {
  const path = join(root, name);
  const options = { ...(await prettier.resolveConfig(path)), filepath: path };
  const wanted = name.endsWith('.md') ? await prettier.format(text, options) : text;
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
  if (!checking) return writeFileSync(path, wanted);
  console.error(`${name} is not up to date: run npm run docs`);
  process.exitCode = 1;
};

await write('docs/settings.md', settingsPage('en'));
await write('docs/vi/settings.md', settingsPage('vi'));
await write('docs/outer-links.md', outerLinksPage());
await write('docs/keystroke.svg', keystrokePicture());
for (const lost of lostStops()) {
  console.error(`docs/keystroke.svg: ${lost}`);
  process.exitCode = 1;
}
