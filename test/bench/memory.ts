import { mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pictureOf } from './protocol/curve.ts';
import { memoryOf } from './protocol/memory.ts';
import type { Memory } from './protocol/memory.ts';
import { ours } from './protocol/programs.ts';

/**
 * Memory of our server over many edits of a file of 10,405 lines: `npm run bench -- memory [--edits=N] [--write]`, where
 * `--write` puts the page and its picture into docs.
 */
const given = (name: string): string | undefined =>
  process.argv.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))?.slice(name.length + 3);

const ROWS = 10;

const pageOf = ({ rest, samples }: Memory, edits: number): string => {
  const every = Math.max(1, Math.ceil(samples.length / ROWS));
  const shown = samples.filter((_, index) => index % every === 0 || index === samples.length - 1);
  return [
    '# Memory over many edits',
    `Written by \`npm run bench -- memory --edits=${String(edits)} --write\` on ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}: the resident memory of the built server with a file of 10,405 lines, at rest and while one number of it is edited ${edits.toLocaleString('en')} times, each edit answered before the next.`,
    '![Resident memory over edits](pictures/speed-memory-long.svg)',
    [
      '| edits | resident, MiB |',
      '| --- | --- |',
      `| at rest | ${rest.toFixed(0)} |`,
      ...shown.slice(1).map((one) => `| ${one.edits.toLocaleString('en')} | ${one.rss.toFixed(0)} |`),
    ].join('\n'),
    'See [how fast it is](speed.md) for the goals.\n',
  ].join('\n\n');
};

const edits = Number(given('edits') ?? 1_000);
const measured = await memoryOf(ours, pathToFileURL(mkdtempSync(join(tmpdir(), 'lens-bench-'))).href, edits);
console.log(pageOf(measured, edits));
if (given('write') !== undefined) {
  const points = measured.samples.map(({ edits: at, rss }) => [at, rss] as const);
  const axes = { title: `Memory over ${edits.toLocaleString('en')} edits`, x: 'edits', y: 'MiB', isLogarithmic: false };
  writeFileSync('docs/pictures/speed-memory-long.svg', pictureOf(axes, [{ name: ours.name, points }]));
  writeFileSync('docs/memory-over-edits.md', pageOf(measured, edits));
}
