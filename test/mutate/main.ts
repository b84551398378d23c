// Changes the core in small ways and counts which of the changes no unit test notices:
// `npm run mutate -- [--mutants N] [--seed S] [--folder demand,fit,…] [--report FILE]`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests } from './bundle.ts';
import { compilerOf } from './compiles.ts';
import { instrument, sourcesIn, testsIn, type Mutant } from './mutants.ts';
import { reportOf, type Judged } from './report.ts';
import type { Coverage } from './run.ts';
import { placeOf, sampled } from './sample.ts';

const root = `${process.cwd()}/`;
const cache = join(root, 'node_modules/.cache/mutate');
const program = join(cache, 'tests.mjs');

/** Where amounts, placement, edits and verdicts are made. */
const FOLDERS =
  'text,yaml,ray,options,clusters,problems,deployments,builders,certainty,demand,load,fit,capacity,rules,verdict,analysis,sources,releases,python,features';

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: FOLDERS },
    report: { type: 'string' },
  },
});

const files = values.folder.split(',').flatMap((folder) => sourcesIn(root, `server/src/core/${folder}`));
const all = (await instrument(root, files)).mutants;
const compiles = compilerOf(root);
const wanted = sampled(all, 2 * Number(values.mutants), Number(values.seed))
  .filter((mutant) => compiles(mutant))
  .slice(0, Number(values.mutants));
const places = new Map<string, Mutant[]>();
for (const mutant of wanted) places.set(mutant.file, [...(places.get(mutant.file) ?? []), mutant]);
const { mutants, contents } = await instrument(root, [...places.keys()], places);
const names = new Set(wanted.map(placeOf));
const chosen = mutants.filter((mutant) => names.has(placeOf(mutant)));

mkdirSync(cache, { recursive: true });
const tests = ['server/src/core', 'test/unit'].flatMap((folder) => testsIn(root, folder));
await bundleTests(root, tests.toSorted(), contents, program);

const run = (asked: readonly string[], limit: number, active?: string) =>
  spawnSync(process.execPath, ['--max-old-space-size=4096', program, ...asked], {
    ...{ cwd: root, encoding: 'utf8', timeout: limit, killSignal: 'SIGKILL' },
    env: {
      ...process.env,
      ...{ FIT_CASES: '50', MODEL_EDITS: '100' },
      ...(active !== undefined && { __STRYKER_ACTIVE_MUTANT__: active }),
    },
  });

const coverageFile = join(cache, 'coverage.json');
const first = run(['cover', coverageFile], 1_800_000);
if (first.status !== 0) throw new Error(first.stderr);
const coverage = JSON.parse(readFileSync(coverageFile, 'utf8')) as Coverage;
const sound = coverage.tests.filter(({ failure }) => failure === undefined);
for (const { name, failure } of coverage.tests) {
  if (failure !== undefined)
    console.log(`Left out, as it fails here without a mutant: ${name}: ${failure.slice(0, 200)}`);
}
console.log(
  `${String(all.length)} mutants in ${String(files.length)} files, ${String(chosen.length)} chosen, ${String(sound.length)} tests.`,
);

const judge = (mutant: Mutant): Judged => {
  const still = coverage.static.includes(mutant.id);
  const asked = sound.filter(({ hits }) => still || mutant.id in hits).toSorted((a, b) => a.time - b.time);
  if (asked.length === 0) return { mutant, noticed: undefined };
  const list = join(cache, 'asked.json');
  writeFileSync(list, JSON.stringify(asked.map(({ name }) => name)));
  const most = Math.max(...asked.map(({ hits }) => hits[mutant.id] ?? 0));
  const time = asked.reduce((sum, test) => sum + test.time, 0);
  const ended = run(
    ['judge', mutant.id, list, String(1000 + 100 * most)],
    Math.ceil(60_000 + 6 * time),
    still ? mutant.id : undefined,
  );
  return {
    mutant,
    noticed: ended.status === 0 ? undefined : ended.stdout || `stopped: ${String(ended.signal ?? ended.status)}`,
  };
};

const judged: Judged[] = [];
for (const mutant of chosen) {
  judged.push(judge(mutant));
  if (judged.length % 20 === 0) console.log(`${String(judged.length)} of ${String(chosen.length)}`);
}
const report = reportOf(root, judged);
console.log(report);
if (values.report !== undefined) writeFileSync(values.report, report);
