// Compares the product's parser of Python with spans that CPython gave (npm run oracle -- spans): FILE with a row for each module.
import { build } from 'esbuild';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}dist/python-spans.mjs`;
await build({
  absWorkingDir: root,
  stdin: {
    contents: "export { parsePython } from './server/src/core/python/syntax/parse.ts';\n",
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'warning',
});
const { parsePython } = await import(outfile);

const STATEMENTS = new Set(
  `function class assign augment if for while try with match import from value return raise assert delete scope pass break
  continue unread`.split(/\s+/),
);

/** Every statement below, by place; what an `async for` or `async with` holds is that statement itself. */
const spansIn = (node, found = []) => {
  if (typeof node !== 'object' || node === null) return found;
  if (STATEMENTS.has(node.kind) && node.range) found.push([node.range.start, node.range.end]);
  if (node.kind === 'unread')
    for (const part of node.parts) Object.values(part).forEach((value) => spansIn(value, found));
  else Object.values(node).forEach((value) => spansIn(value, found));
  return found;
};

const lineOf = (text, at) => text.slice(0, at).split(/\r\n|\r|\n/).length;

/** What is unlike in a module, or null. */
const fault = (text, spans) => {
  const { body, broken } = parsePython(text);
  if (broken[0]) return `line ${lineOf(text, broken[0].start)} is not read`;
  const ours = spansIn(body).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const theirs = spans.map(([, start, end]) => [start, end]);
  const at = theirs.findIndex(([start, end], index) => ours[index]?.[0] !== start || ours[index][1] !== end);
  if (at < 0 && ours.length === theirs.length) return null;
  const [wanted, got] = [theirs[at], ours[at < 0 ? theirs.length : at]];
  const place = wanted ?? got ?? [0, 0];
  return `line ${lineOf(text, place[0])}: ${JSON.stringify(wanted)} is ${JSON.stringify(got)} here`;
};

const [file, name] = process.argv.slice(2);
const counts = { files: 0, statements: 0, failures: 0, characters: 0, time: 0 };
for await (const row of createInterface({ input: createReadStream(file) })) {
  const { path, spans } = JSON.parse(row);
  const text = readFileSync(path, 'utf8');
  if (text.length > 500_000) continue;
  const began = performance.now();
  parsePython(text);
  counts.time += performance.now() - began;
  const found = fault(text, spans);
  counts.files++;
  counts.statements += spans.length;
  counts.characters += text.length;
  if (found === null) continue;
  counts.failures++;
  console.log(`${path}: ${found}`);
}
const speed = Math.round(counts.characters / 1000 / counts.time);
console.log(
  `${name}: ${counts.files} files, ${counts.statements} statements, ${counts.failures} failures (${speed} MB/s)`,
);
process.exit(counts.failures > 0 ? 1 : 0);
