import { readFileSync, writeFileSync } from 'node:fs';
import { registered } from './shim.ts';

/** What the instrumented sources read and write. */
interface Mutation {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { readonly static: Hits; readonly perTest: Readonly<Record<string, Hits>> };
}

type Hits = Readonly<Record<string, number>>;

/** What a first run of all tests saw: which mutants a test passes, how long it takes, and what fails without any mutant. */
export interface Coverage {
  readonly static: readonly string[];
  readonly tests: readonly {
    readonly name: string;
    readonly time: number;
    readonly hits: Hits;
    readonly failure?: string;
  }[];
}

const space = (): Mutation => {
  const holder = globalThis as { __stryker__?: Mutation };
  holder.__stryker__ ??= {};
  return holder.__stryker__;
};

/** What a test fails with; undefined where it passes. */
const failureOf = async (run: () => Promise<void>): Promise<string | undefined> => {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error);
  }
};

const cover = async (target: string): Promise<void> => {
  const tests: { name: string; time: number; failure?: string }[] = [];
  for (const { name, run } of registered) {
    space().currentTestId = name;
    const begin = performance.now();
    const failure = await failureOf(run);
    tests.push({ name, time: performance.now() - begin, ...(failure !== undefined && { failure }) });
  }
  const coverage = space().mutantCoverage ?? { static: {}, perTest: {} };
  const seen: Coverage = {
    static: Object.keys(coverage.static),
    tests: tests.map((test) => ({ ...test, hits: coverage.perTest[test.name] ?? {} })),
  };
  writeFileSync(target, JSON.stringify(seen));
};

/** Ends with status 9 at the first test that notices the mutant, with 0 where none does. */
const judge = async (mutant: string, names: ReadonlySet<string>, limit: number): Promise<void> => {
  for (const { name, run } of registered) {
    if (!names.has(name)) continue;
    Object.assign(space(), { activeMutant: mutant, hitCount: 0, hitLimit: limit });
    if ((await failureOf(run)) !== undefined) {
      process.stdout.write(name);
      process.exit(9);
    }
  }
};

/** `cover FILE`, or `judge MUTANT FILE LIMIT` where the file lists the tests to run. */
export const runAsked = async (): Promise<void> => {
  const [what = '', first = '', second = '', third = ''] = process.argv.slice(2);
  if (what === 'cover') await cover(first);
  else await judge(first, new Set(JSON.parse(readFileSync(second, 'utf8')) as string[]), Number(third));
  process.exit(0);
};
