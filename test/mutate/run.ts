import { registered } from './shim.ts';

/** What the instrumented sources read and write. */
interface Mutation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
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

/** Asks a process with all tests: for the coverage, or whether one of the named tests notices a mutant. */
export type Asked =
  | { readonly kind: 'cover' }
  | { readonly kind: 'judge'; readonly mutant: string; readonly names: readonly string[]; readonly limit: number };

export type Answer =
  | { readonly kind: 'covered'; readonly coverage: Coverage }
  /** The test that noticed; whether it passes without the mutant afterwards; whether the mutant was passed at all. */
  | { readonly kind: 'judged'; readonly noticed?: string; readonly clean: boolean; readonly passed: boolean };

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

const cover = async (): Promise<Answer> => {
  const tests: { name: string; time: number; failure?: string }[] = [];
  for (const { name, run } of registered) {
    space().currentTestId = name;
    const begin = performance.now();
    const failure = await failureOf(run);
    tests.push({ name, time: performance.now() - begin, ...(failure !== undefined && { failure }) });
  }
  const coverage = space().mutantCoverage ?? { static: {}, perTest: {} };
  space().currentTestId = undefined;
  return {
    kind: 'covered',
    coverage: {
      static: Object.keys(coverage.static),
      tests: tests.map((test) => ({ ...test, hits: coverage.perTest[test.name] ?? {} })),
    },
  };
};

const judge = async (mutant: string, names: readonly string[], limit: number): Promise<Answer> => {
  const runs = new Map(registered.map(({ name, run }) => [name, run]));
  let passed = false;
  const atStart = process.env.__STRYKER_ACTIVE_MUTANT__;
  for (const name of names) {
    const run = runs.get(name);
    // What the mutant changes at the start may take a test away: that is noticed too.
    if (run === undefined) return { kind: 'judged', noticed: name, clean: true, passed: true };
    Object.assign(space(), { activeMutant: mutant, hitCount: 0, hitLimit: limit });
    const failure = await failureOf(run);
    passed ||= (space().hitCount ?? 0) > 0;
    Object.assign(space(), { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    if (failure !== undefined) {
      const clean = atStart !== undefined || (await failureOf(run)) === undefined;
      return { kind: 'judged', noticed: name, clean, passed };
    }
  }
  return { kind: 'judged', clean: true, passed };
};

const answer = (asked: Asked): Promise<Answer> =>
  asked.kind === 'cover' ? cover() : judge(asked.mutant, asked.names, asked.limit);

/** Answers what the parent asks, one question at a time, until it lets go. */
export const answerParent = (): void => {
  process.on('message', (asked) => {
    void answer(asked as Asked).then((said) => process.send?.(said));
  });
  process.send?.({ kind: 'ready' });
};
