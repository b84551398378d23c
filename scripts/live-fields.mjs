// Writes docs/live-fields.md: every field that is read of a dashboard's answers, by release, from what real heads answered
// (`npm run oracle -- live-rest`). What is read is seen by reading: the product's own reader is given answers that note it.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as prettier from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test/unit/live/answers');
const page = join(root, 'docs/live-fields.md');

/** The core's readers, bundled for this process. */
const readers = async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'lens-fields-'));
  const outfile = join(scratch, 'core.mjs');
  try {
    await build({
      stdin: {
        contents: `export { readLive, READS } from './server/src/core/index.ts';`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/** Ids of nodes, which also are names of fields. */
const ID = /^[0-9a-f]{28,}$/;

/** A value that notes which of its fields are read; of what is looked through by name, every name is `*`. */
const noting = (value, path, note) => {
  if (typeof value !== 'object' || value === null) return value;
  let isMap = false;
  return new Proxy(value, {
    ownKeys: (target) => {
      isMap ||= !Array.isArray(target);
      return Reflect.ownKeys(target);
    },
    get: (target, key) => {
      const own = Reflect.get(target, key);
      if (typeof key === 'symbol' || typeof own === 'function') return own;
      if (Array.isArray(target)) return /^\d+$/.test(key) ? noting(own, `${path}[]`, note) : own;
      const below = `${path}${path === '' ? '' : '.'}${isMap || ID.test(key) ? '*' : key}`;
      note(below);
      return noting(own, below, note);
    },
  });
};

/** An answer's path as it is asked now: some were kept when nothing was filtered yet, which changes no field. */
const askedNow = (paths, kept) =>
  paths.find((path) => path === kept || path.replace(/&(?:filter_|nocache).*/, '') === kept) ?? kept;

/** What the reader reads of one release's answers: path -> fields. */
const readOf = ({ readLive }, answers) => {
  const found = new Map();
  const told = new Map(
    Object.entries(answers).map(([path, { status, contentType, json, text }]) => [
      path,
      { status, contentType, text: text ?? JSON.stringify({ path, json }) },
    ]),
  );
  const parse = JSON.parse;
  JSON.parse = (text) => {
    const { path, json } = parse(text);
    const fields = found.get(path) ?? new Set();
    found.set(path, fields);
    return noting(json, '', (field) => fields.add(field));
  };
  try {
    const live = readLive('http://127.0.0.1:8265', 0, told);
    if (live.unread.length > 0) throw new Error(JSON.stringify(live.unread));
  } finally {
    JSON.parse = parse;
  }
  return found;
};

/** All values that stand at a field of an answer. */
const valuesAt = (value, steps) => {
  if (steps.length === 0) return [value];
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, steps));
  if (typeof value !== 'object' || value === null) return [];
  const [step, ...rest] = steps;
  if (step === '*') return Object.values(value).flatMap((each) => valuesAt(each, rest));
  return Object.hasOwn(value, step) ? valuesAt(value[step], rest) : [];
};

const kindOf = (value) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

/** The kinds of values that a release has there; `–`: it has no such field. */
const cell = (answer, field) => {
  const values = valuesAt(answer.json, field.replaceAll('[]', '').split('.'));
  const kinds = [...new Set(values.map(kindOf))].sort((a, b) => (a === 'null') - (b === 'null') || (a < b ? -1 : 1));
  return kinds.join(', ') || '–';
};

const asNumbers = (version) => version.split('.').map(Number);
const compare = (a, b) => {
  const [left, right] = [asNumbers(a), asNumbers(b)];
  const at = left.findIndex((number, i) => number !== right[i]);
  return at < 0 ? 0 : left[at] - right[at];
};

const releases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
  .sort(compare);
const core = await readers();
const paths = core.READS.map(({ path }) => path);
const keptOf = (release) => Object.entries(JSON.parse(readFileSync(join(folder, `${release}.json`), 'utf8')));
const answersOf = new Map(
  releases.map((release) => [
    release,
    Object.fromEntries(keptOf(release).map(([path, answer]) => [askedNow(paths, path), answer])),
  ]),
);
const reads = new Map();
for (const answers of answersOf.values())
  for (const [path, fields] of readOf(core, answers)) reads.set(path, new Set([...(reads.get(path) ?? []), ...fields]));

const tableOf = (path) => {
  const fields = [...(reads.get(path) ?? [])].sort();
  const isLeaf = (field) => !fields.some((other) => other.startsWith(`${field}.`) || other.startsWith(`${field}[]`));
  const rows = fields.filter(isLeaf).map((field) => {
    const cells = releases.map((release) => cell(answersOf.get(release)[path] ?? {}, field));
    return `| \`${field}\` | ${cells.join(' | ')} |`;
  });
  return `## \`GET ${path}\`\n\n| Field | ${releases.join(' | ')} |\n| --- |${' --- |'.repeat(releases.length)}\n${rows.join('\n')}\n`;
};

const SERVE = '/api/serve/applications/';
const tokens = new Map(
  releases.flatMap((release) => {
    const file = join(folder, 'tokens', `${release}.json`);
    return existsSync(file) ? [[release, JSON.parse(readFileSync(file, 'utf8'))]] : [];
  }),
);
const statusOf = (answer) =>
  answer === undefined ? '–' : `${answer.status}${answer.status === 200 ? '' : ` ${answer.text ?? ''}`}`;
const inShort = (text) => text.split('\n')[0].slice(0, 60).replaceAll('|', '\\|');
const inEach = (of) => releases.map((release) => inShort(of(release))).join(' | ');
const said = (path) =>
  inEach((release) => (path in answersOf.get(release) ? statusOf(answersOf.get(release)[path]) : 'not asked'));
const withToken = (header) => inEach((release) => statusOf(tokens.get(release)?.[header][SERVE]));
const afterwards = (release) => {
  const { applications } = answersOf.get(release)[`after a second PUT ${SERVE}`].json;
  return applications.find(({ name }) => name === 'by-hand')?.status ?? 'gone';
};

/** What else was asked of the same heads: row -> answers. */
const ASKED = [
  ['a config that is right', said(`PUT ${SERVE}`)],
  ['a config without `import_path`', said(`refused PUT ${SERVE}`)],
  ['a config, as a page in a browser sends it (`User-Agent: Mozilla/5.0`)', said(`browser PUT ${SERVE}`)],
  ['a config, as `fetch` of Node.js sends it (`Sec-Fetch-Mode: cors`)', said(`fetch PUT ${SERVE}`)],
  ['`DELETE`', said(`DELETE ${SERVE}`)],
  ['an application of `serve.run`, once a config without it was deployed', inEach(afterwards)],
  ['`RAY_AUTH_MODE=token`: `GET` without a token', withToken('without')],
  ['with a wrong one', withToken('wrong')],
  ['with the right one, `Authorization: Bearer …`', withToken('right')],
  ['with the right one, `X-Ray-Authorization: Bearer …`', withToken('right, other header')],
  ['with the right one without `Bearer`', withToken('right, without Bearer')],
];
const askedTable = `## \`${SERVE}\`, asked otherwise\n\n| Asked | ${releases.join(' | ')} |\n| --- |${' --- |'.repeat(releases.length)}\n${ASKED.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;

const text = `# What is read of a running cluster

Written by \`npm run live-fields\` from what dashboards of real heads answered (\`npm run oracle -- live-rest\`), each with 4 CPUs, a made-up GPU and the same applications: some run, one waits for room, one does not import, one was started by \`serve.run\`. These are all fields that the product's reader looks at, and all paths it asks. In a field's name \`[]\` is any item of a list and \`*\` any name; a cell says what kinds of values stood there, \`–\` that the release has no such field. What is below a field without rows of its own is taken as it is, and compared value by value (\`deployed_app_config\`, \`deployment_config\`). Some answers were kept before lists were filtered, which changes no field.

${paths.map(tableOf).join('\n')}
${askedTable}`;
const formatted = await prettier.format(text, { ...(await prettier.resolveConfig(page)), parser: 'markdown' });
if (!process.argv.includes('--check')) writeFileSync(page, formatted);
else if (readFileSync(page, 'utf8') !== formatted) {
  console.error('docs/live-fields.md is not what the answers say: npm run live-fields');
  process.exit(1);
}
