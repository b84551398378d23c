// Writes what follows from the folders of rules: their list, the help pages and the settings for severities and releases.
// `npm run rules` writes, `npm run rules -- --check` says what is not as it should be.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as prettier from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const rules = join(root, 'server/src/core/rules');
const camel = (code) => code.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const folders = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(rules, entry.name, 'rule.ts')))
  .map(({ name }) => ({ code: name, text: readFileSync(join(rules, name, 'rule.ts'), 'utf8') }))
  .map(({ code, text }) => ({ code, kind: /export const (rule|fileRule|meta)\b/.exec(text)?.[1] }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const listOf = (kind) =>
  folders
    .filter((folder) => folder.kind === kind)
    .map(({ code }) => camel(code))
    .join(', ');

const indexText = () => `// Written by \`npm run rules\` from the folders here; do not edit.
${folders.map(({ code, kind }) => `import { ${kind} as ${camel(code)} } from './${code}/rule.ts';`).join('\n')}
import type { FileRule, Rule, RuleMeta } from './rule.ts';

/** Rules about one config. */
// prettier-ignore
export const RULES: readonly Rule[] = [${listOf('rule')}];

/** Rules about the text around the configs. */
// prettier-ignore
export const FILE_RULES: readonly FileRule[] = [${listOf('fileRule')}];

/** Every code that a problem can have. */
// prettier-ignore
export const ALL_RULES: readonly RuleMeta[] = [...RULES, ...FILE_RULES, ${listOf('meta')}];
`;

const pagesText = () => `// Written by \`npm run rules\` from the folders of the rules; do not edit.
import type { RulePage } from '../rules/page.ts';
${folders.map(({ code }) => `import { page as ${camel(code)} } from '../rules/${code}/page.ts';`).join('\n')}

/** The help page of each rule by its code; whoever shows one loads them all. */
// prettier-ignore
export const RULE_PAGES: Readonly<Partial<Record<string, RulePage>>> = { ${folders.map(({ code }) => `'${code}': ${camel(code)}`).join(', ')} };
`;

/** The core with all pages, as one module that Node can load. */
const loadCore = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const outfile = join(folder, 'core.mjs');
  const contents = `
    export { ALL_RULES } from './index.ts';
    export { COVERED } from '../ray/facts/covered.ts';
    export { pageText, pagesIndex } from '../pages/page-text.ts';
    export { RULE_PAGES } from '../pages/rule-pages.ts';`;
  const stdin = { contents, resolveDir: rules, loader: 'ts' };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'neutral', logLevel: 'error' });
  try {
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const checking = process.argv.includes('--check');
let stale = 0;

const write = async (path, text) => {
  const options = await prettier.resolveConfig(path);
  const wanted = await prettier.format(text, { ...options, filepath: path });
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
  if (checking) {
    stale += 1;
    console.error(`${path} is not what the rules say: run npm run rules`);
  } else writeFileSync(path, wanted);
};

await write(join(rules, 'index.ts'), indexText());
await write(join(root, 'server/src/core/pages/rule-pages.ts'), pagesText());
const { ALL_RULES, COVERED, RULE_PAGES, pageText, pagesIndex } = await loadCore();
const docs = join(root, 'docs/rules');
mkdirSync(join(docs, 'vi'), { recursive: true });
const sorted = [...ALL_RULES].sort((a, b) => (a.code < b.code ? -1 : 1));
for (const meta of sorted) {
  await write(join(docs, `${meta.code}.md`), pageText(meta, RULE_PAGES[meta.code], 'en'));
  await write(join(docs, 'vi', `${meta.code}.md`), pageText(meta, RULE_PAGES[meta.code], 'vi'));
}
await write(join(docs, 'README.md'), pagesIndex(sorted));

const nameOf = ({ code }) => `rule.${code}`;
const readJson = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = readJson('package.json');
const { properties } = manifest.contributes.configuration;
properties['rayServeLens.rules'].properties = Object.fromEntries(
  sorted.map((meta) => [
    meta.code,
    {
      type: 'string',
      enum: ['off', 'error', 'warning', 'information', 'hint'],
      description: `%${nameOf(meta)}%`,
    },
  ]),
);
const releases = COVERED.toReversed();
Object.assign(properties['rayServeLens.rayVersion'], {
  enum: ['', ...releases],
  enumItemLabels: ['%setting.rayVersion.unset%', ...releases],
});
await write(join(root, 'package.json'), JSON.stringify(manifest));

/** What the settings say of a rule, in the files of texts. */
for (const [name, language] of [
  ['package.nls.json', 'en'],
  ['package.nls.vi.json', 'vi'],
]) {
  const own = Object.entries(readJson(name)).filter(([key]) => !key.startsWith('rule.'));
  const ofRules = sorted.map((meta) => [nameOf(meta), `${meta.title[language]} (${meta.severity})`]);
  await write(join(root, name), JSON.stringify(Object.fromEntries([...own, ...ofRules])));
}
process.exitCode = stale > 0 ? 1 : 0;
