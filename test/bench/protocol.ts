import { mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Asked } from './protocol/asked.ts';
import { besideEachOther } from './protocol/beside.ts';
import { casesOf } from './protocol/cases.ts';
import { timeCommands } from './protocol/command-line.ts';
import { pictureOf } from './protocol/curve.ts';
import type { Curve } from './protocol/curve.ts';
import { isFastBeside } from './protocol/guard.ts';
import { memoryOf } from './protocol/memory.ts';
import { ours, peer } from './protocol/programs.ts';
import { timePython } from './protocol/python.ts';
import { pageOf } from './protocol/report.ts';
import type { Results } from './protocol/report.ts';
import { ServerProcess } from './protocol/server.ts';
import { timeStarts } from './protocol/starting.ts';

/**
 * The built server beside yaml-language-server, with real messages: `npm run bench -- protocol [--write] [--share=0.5]
 * [--only=NAME] [--edits=N] [--alone]`. `--write` puts the page and its pictures into docs; `--guard` only asks whether edits are
 * told no later than by the other, and fails where they are.
 */
const given = (name: string): string | undefined =>
  process.argv.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))?.slice(name.length + 3);

const folder = pathToFileURL(mkdtempSync(join(tmpdir(), 'lens-bench-'))).href;
const other = given('alone') === undefined ? peer() : null;
const programs = [ours, ...(other === null ? [] : [other])];

const measureCases = async (): Promise<Results['cases']> => {
  const measured: Results['cases'][number][] = [];
  for (const one of casesOf(Number(given('share') ?? 1))) {
    if (!one.name.includes(given('only') ?? '')) continue;
    const servers = programs.map((program) => new ServerProcess(program, nodeArgs(program === ours)));
    for (const server of servers) await server.start(folder);
    measured.push({ case: one, measured: await besideEachOther(servers, folder, one) });
    for (const server of servers) await server.stop();
    console.error(`${one.name}: done`);
  }
  return measured;
};

/** `--profile=FOLDER` keeps a profile of our server there. */
const nodeArgs = (isOurs: boolean): readonly string[] => {
  const profile = given('profile');
  return isOurs && profile !== undefined ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
};

const memories = async (): Promise<Results['memory']> => {
  const measured: Results['memory'][number][] = [];
  for (const program of programs) measured.push(await memoryOf(program, folder, Number(given('edits') ?? 1_000)));
  return measured;
};

const growth = ({ cases }: Results, asked: Asked): readonly Curve[] =>
  programs.map(({ name }, index) => ({
    name,
    points: cases.flatMap(({ case: { lines }, measured: { times } }) => {
      const median = times[asked]?.[index]?.median;
      return lines === null || median === undefined ? [] : [[lines, median] as const];
    }),
  }));

if (given('guard') !== undefined) process.exit((await isFastBeside(ours, other, folder)) ? 0 : 1);
const cases = await measureCases();
const isPart = given('only') !== undefined;
const results: Results = {
  machine: `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`,
  peer: other?.name ?? null,
  schema: other?.schema ?? 'none',
  cases,
  starts: isPart ? [] : await timeStarts(programs, folder),
  python: isPart ? { open: 0, yaml: null, module: null } : await timePython(),
  memory: isPart ? [] : await memories(),
  commands: isPart ? [] : timeCommands(),
};
console.log(pageOf(results));
if (given('write') !== undefined) {
  const by = { x: 'lines', y: 'ms, median', isLogarithmic: true };
  const memory = programs.map(({ name }, index) => ({
    name,
    points: (results.memory[index]?.samples ?? []).map(({ edits, rss }) => [edits, rss] as const),
  }));
  writeFileSync('docs/speed.md', pageOf(results));
  writeFileSync(
    'docs/pictures/speed-edit.svg',
    pictureOf({ ...by, title: 'Edit → diagnostics' }, growth(results, 'edit')),
  );
  writeFileSync(
    'docs/pictures/speed-open.svg',
    pictureOf({ ...by, title: 'Open → diagnostics' }, growth(results, 'open')),
  );
  writeFileSync('docs/pictures/speed-memory.svg', pictureOf({ title: 'Memory with 10,405 lines', x: 'edits', y: 'MiB', isLogarithmic: false }, memory)); // prettier-ignore
}
