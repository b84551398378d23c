import { readdirSync } from 'node:fs';
import type { Head } from '../head.ts';

/** What is there after a round. */
export interface Round {
  readonly fault: string | null;
  readonly seconds: number;
  /** Of our own process, in MiB. */
  readonly heap: number;
  readonly resident: number;
  /** Files and sockets that our process holds open, and files that it wrote and left. */
  readonly open: number;
  readonly files: number;
  /** Of the head: living actors, placement groups, processes of actors. */
  readonly left: string;
  /** Workers without work that Ray keeps. */
  readonly idle: number;
  /** Whether Serve was shut down, too. */
  readonly isWhole: boolean;
}

const MIB = 2 ** 20;

/** Looks after a round that began at a moment and ended as it says. */
export const seenAfter = async (
  head: Head,
  folder: string,
  since: number,
  ended: Pick<Round, 'fault' | 'isWhole'>,
): Promise<Round> => {
  const seconds = (Date.now() - since) / 1000;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const { actors, groups, processes, idle } = await head.left();
  return {
    ...ended,
    seconds,
    heap: heapUsed / MIB,
    resident: rss / MIB,
    open: readdirSync('/proc/self/fd').length,
    files: readdirSync(folder).length,
    left: `${String(actors.length)} / ${String(groups)} / ${String(processes.length)}`,
    idle,
  };
};

/** Why rounds failed. */
export const faultsIn = (rounds: readonly Round[]): readonly string[] => rounds.flatMap(({ fault }) => fault ?? []);

/** The page about deploys and shutdowns in a row, in Markdown. */
export const reportOf = (release: string, rounds: readonly Round[]): string => {
  const whole = rounds.filter(({ isWhole }) => isWhole);
  const seconds = rounds.map((one) => one.seconds).toSorted((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)] ?? 0;
  return `# Deploys and shutdowns in a row

Written by \`npm run test:live:again\`: on one real head of Ray ${release} the command line's own functions deploy an application whose replica holds a placement group, read the cluster until it runs, and take it back, some times with Serve itself. A round ends when nothing is left but, where Serve goes on, its controller.

| What was counted | |
| --- | --- |
| deploys and shutdowns | ${String(rounds.length)} |
| failures | ${String(faultsIn(rounds).length)} |
| seconds each, median on a busy machine | ${median.toFixed(0)} |
| of them with Serve itself | ${String(whole.length)} |
| actors / placement groups / processes of actors left where Serve goes on (its controller) | ${leftIn(rounds, false)} |
| the same left where it does not | ${leftIn(rounds, true)} |
| workers without work that Ray keeps, at the end | ${String(rounds.at(-1)?.idle ?? 0)} |

| After round | Heap (MiB) | Resident (MiB) | Open files and sockets | Files left |
| --- | --- | --- | --- | --- |
${rowsOf(rounds).join('\n')}

Heap is that of the process which asks, after a garbage collection. Files are those that it wrote; each round removes the one that keeps what was deployed before. Ray 2.47.1 keeps of each time that Serve was started the worker that started its controller (\`ray::IDLE\`, no resources, 100 MB), whoever shut it down.
`;
};

const leftIn = (rounds: readonly Round[], whole: boolean): string =>
  [...new Set(rounds.filter(({ isWhole }) => isWhole === whole).map(({ left }) => left))].join('; ');

/** Of ten rounds from the second, which has loaded all code, to the last one. */
const rowsOf = (rounds: readonly Round[]): readonly string[] => {
  const places = new Set(Array.from({ length: 10 }, (_, i) => Math.round(1 + (i * (rounds.length - 2)) / 9)));
  return rounds.flatMap(({ heap, resident, open, files }, at) =>
    places.has(at)
      ? [`| ${String(at + 1)} | ${heap.toFixed(1)} | ${resident.toFixed(0)} | ${String(open)} | ${String(files)} |`]
      : [],
  );
};
