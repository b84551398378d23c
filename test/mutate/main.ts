// Changes the core in small ways and counts which of the changes no unit test notices. What was found out is kept, so that a
// run that was stopped goes on, and new tests alone are run with the mutants that were left:
// `npm run mutate -- [--mutants N] [--seed S] [--folder demand,fit,…] [--at FILE:LINE,…] [--goldens N] [--slowest N] [--tests fit,…] [--report FILE]`:
// `--at` takes all mutants of these lines, `--goldens` asks so many answers of real Ray too, `--slowest` leaves so many tests out,
// `--tests` runs those alone whose path holds one of the words.
// What it found, and what each survivor means: docs/mutation.md.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTests } from './asked.ts';
import { bundleTests } from './bundle.ts';
import { refusedOf } from './compiles.ts';
import { judgeOf } from './judge.ts';
import { GOLDENS, fileOf, openKept } from './kept.ts';
import { instrument, sourcesIn, testsIn, type Mutant } from './mutants.ts';
import { reportOf, type Judged } from './report.ts';
import type { Coverage } from './run.ts';
import { byFile, hashOf, placeOf, shuffled } from './sample.ts';

const root = `${process.cwd()}/`;
const cache = join(root, 'node_modules/.cache/mutate');
const program = join(cache, 'tests.mjs');
mkdirSync(cache, { recursive: true });

/** Where amounts, placement, edits and verdicts are made. */
const FOLDERS =
  'text,yaml,ray,options,clusters,problems,deployments,builders,certainty,demand,load,fit,capacity,rules,verdict,analysis,sources,releases,python,features';

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: FOLDERS },
    at: { type: 'string' },
    goldens: { type: 'string', default: '0' },
    tests: { type: 'string', default: '' },
    slowest: { type: 'string', default: '0' },
    report: { type: 'string' },
  },
});

const isAsked = (file: string): boolean => values.tests.split(',').some((word) => file.includes(word));
const goldens = Number(values.goldens);
const tests = [
  ...['server/src/core', 'test/unit']
    .flatMap((folder) => testsIn(root, folder))
    .filter(isAsked)
    .toSorted(),
  ...(goldens > 0 ? [GOLDENS] : []),
];
const kept = openKept(join(cache, 'kept.json'), root, tests, goldens);

/** The compiler is asked only of what it was not asked before. */
const areTaken = (mutants: readonly Mutant[]): readonly Mutant[] => {
  const unknown = mutants.filter((mutant) => kept.isRefused(mutant) === undefined);
  const refused = refusedOf(root, unknown);
  for (const mutant of unknown) kept.keepRefused(mutant, refused.has(mutant));
  kept.write();
  return mutants.filter((mutant) => kept.isRefused(mutant) === false);
};

/** The first mutants by the seed that the compiler takes: about a third of them are refused. */
const chooseMutants = async (files: readonly string[]): Promise<readonly Mutant[]> => {
  const count = Number(values.mutants);
  const all = shuffled((await instrument(root, files)).mutants, Number(values.seed));
  console.log(`${String(all.length)} mutants in ${String(files.length)} files.`);
  const chosen: Mutant[] = [];
  for (let from = 0; from < all.length && chosen.length < count;) {
    const next = Math.ceil(1.6 * (count - chosen.length));
    chosen.push(...areTaken(all.slice(from, from + next)));
    from += next;
  }
  return chosen.slice(0, count);
};

/** Every mutant that begins in one of the lines, `FILE:LINE` below the folder of the core, and that the compiler takes. */
const mutantsAt = async (lines: readonly string[]): Promise<readonly Mutant[]> => {
  const wantedAt = new Set(lines.map((line) => `server/src/core/${line}`));
  const files = [...new Set([...wantedAt].map((line) => line.slice(0, line.lastIndexOf(':'))))];
  const { mutants } = await instrument(root, files);
  return areTaken(mutants.filter(({ file, start }) => wantedAt.has(`${file}:${String(start.line + 1)}`)));
};

/** The program of all tests with the given mutants; their ids are those of this program. */
const bundleMutants = async (wanted: readonly Mutant[]): Promise<readonly Mutant[]> => {
  const places = byFile(wanted);
  const { mutants, contents } = await instrument(root, [...places.keys()], places);
  await bundleTests(root, tests, contents, program);
  const names = new Set(wanted.map(placeOf));
  return mutants.filter((mutant) => names.has(placeOf(mutant)));
};

/** Kept beside the program it belongs to. */
const coverageOf = async (): Promise<Coverage> => {
  const file = join(cache, 'coverage.json');
  const version = hashOf(readFileSync(program, 'utf8'));
  const before = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string; readonly coverage: Coverage })
    : undefined;
  if (before?.version === version) return before.coverage;
  const all = await startTests(running);
  const said = await all.ask({ kind: 'cover' }, 3_600_000);
  all.end();
  if (typeof said === 'string' || said.kind !== 'covered') throw new Error(`No coverage: ${JSON.stringify(said)}`);
  writeFileSync(file, JSON.stringify({ version, coverage: said.coverage }));
  return said.coverage;
};

const sayCoverage = ({ tests: seen, static: still }: Coverage): void => {
  for (const { name, failure } of seen)
    if (failure !== undefined)
      console.log(`Left out, as it fails here without a mutant: ${name}: ${failure.slice(0, 200)}`);
  const time = seen.reduce((sum, test) => sum + test.time, 0) / 1000;
  console.log(
    `${String(seen.length)} tests in ${time.toFixed(0)} s; ${String(still.length)} mutants are passed at the start.`,
  );
};

const running = { program, root, goldens };
const wanted =
  values.at === undefined
    ? await chooseMutants(values.folder.split(',').flatMap((each) => sourcesIn(root, `server/src/core/${each}`)))
    : await mutantsAt(values.at.split(','));
const open = (await bundleMutants(wanted)).filter((mutant) => kept.noticed(mutant) === undefined);
const covered = await coverageOf();
const slowest = new Set(covered.tests.toSorted((a, b) => b.time - a.time).slice(0, Number(values.slowest)));
const coverage = { ...covered, tests: covered.tests.filter((test) => !slowest.has(test)) };
const leftOut = new Set([...slowest].map(({ name }) => fileOf(name)));
/** Those that need a process of their own come last: they take longest. */
const isLate = ({ id }: Mutant): number => Number(coverage.tests.every(({ hits }) => !(id in hits)));
const waiting = open.toSorted((a, b) => isLate(a) - isLate(b));
sayCoverage(coverage);
const newFor = waiting.length;

const work = async (): Promise<void> => {
  const judge = judgeOf(running, coverage, open);
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const one = mutant;
    kept.keepJudged(one, await judge.judge(one, (test) => kept.isNew(one, test)), leftOut);
    kept.write();
    if (waiting.length % 10 === 0) console.log(`${String(newFor - waiting.length)} of ${String(newFor)}`);
  }
  judge.end();
};

/** One process a core that is free. */
const workers = Math.max(1, availableParallelism() - Math.round(loadavg()[0] ?? 0));
await Promise.all(Array.from({ length: workers }, work));
const judged: readonly Judged[] = wanted.map((mutant) => ({ mutant, noticed: kept.noticed(mutant) }));
const report = reportOf(judged);
console.log(report);
if (values.report !== undefined) writeFileSync(values.report, report);
