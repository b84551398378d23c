import { dirname } from 'node:path';
import { fileOf } from './kept.ts';
import type { Mutant } from './mutants.ts';
import type { Answer, Coverage } from './run.ts';
import { startTests, type Program, type Tests } from './asked.ts';

/** Judges mutants one after another: which test notices, or what stopped; undefined where nothing does. */
export interface Judge {
  readonly judge: (mutant: Mutant, wanted: (test: string) => boolean) => Promise<string | undefined>;
  readonly end: () => void;
}

type Seen = Coverage['tests'];

/**
 * What is passed at the start alone has no tests of its own: asked are those beside its file and those that pass another
 * mutant of it, then those of its folder.
 */
const inTurn = ({ file }: Mutant, asked: Seen, mutants: readonly Mutant[]): Seen => {
  const idsIn = (folder: string): readonly string[] =>
    mutants.filter((one) => one.file.startsWith(folder)).map(({ id }) => id);
  const [own, near] = [idsIn(file), idsIn(dirname(file))];
  const beside = file.replace(/\.ts$/, '.test.ts');
  const rank = ({ hits, name }: Seen[number]): number =>
    fileOf(name) === beside || own.some((id) => id in hits) ? 0 : near.some((id) => id in hits) ? 1 : 2;
  const close = asked.filter((test) => rank(test) < 2);
  return (close.length > 0 ? close : asked).toSorted((a, b) => rank(a) - rank(b) || a.time - b.time);
};

/** Runs tests in a process; a mutant that takes its whole memory or time is noticed. */
const ask = (running: Tests, { id }: Mutant, asked: Seen): Promise<Answer | string> => {
  const most = Math.max(0, ...asked.map(({ hits }) => hits[id] ?? 0));
  const time = asked.reduce((sum, test) => sum + test.time, 0);
  const names = asked.map(({ name }) => name);
  return running.ask({ kind: 'judge', mutant: id, names, limit: 1000 + 100 * most }, 60_000 + 12 * time);
};

/** A process is kept from mutant to mutant, and started anew when one leaves something behind in it. */
export const judgeOf = (program: Program, coverage: Coverage, mutants: readonly Mutant[]): Judge => {
  let tests: Tests | undefined;
  const end = () => {
    tests?.end();
    tests = undefined;
  };
  const sound = coverage.tests.filter(({ failure }) => failure === undefined).toSorted((a, b) => a.time - b.time);

  /** From the start of a process of its own: what is worked out once a process, and what was kept from before. */
  const alone = async (mutant: Mutant, asked: Seen) => {
    const own = await startTests(program, mutant.id);
    const said = await ask(own, mutant, inTurn(mutant, asked, mutants));
    own.end();
    return typeof said === 'string' ? said : said.kind === 'judged' ? said.noticed : undefined;
  };

  /** In the process that is kept; null where only a process of its own can tell. */
  const together = async (mutant: Mutant, asked: Seen, isStatic: boolean): Promise<string | undefined | null> => {
    if (asked.length === 0) return isStatic ? null : undefined;
    tests ??= await startTests(program);
    const said = await ask(tests, mutant, asked);
    if (typeof said === 'string' || (said.kind === 'judged' && !said.clean)) end();
    if (typeof said === 'string') return said;
    if (said.kind !== 'judged' || !said.clean) return null;
    return said.noticed ?? (isStatic || !said.passed ? null : undefined);
  };

  const judge: Judge['judge'] = async (mutant, wanted) => {
    const mine = sound.filter(({ name }) => wanted(name));
    const passing = mine.filter(({ hits }) => mutant.id in hits);
    // What is passed both at the start, where tests are registered, and in tests, is judged by these.
    const isStatic = passing.length === 0 && coverage.static.includes(mutant.id);
    const said = await together(mutant, passing, isStatic);
    return said === null ? alone(mutant, isStatic ? mine : passing) : said;
  };
  return { judge, end };
};
