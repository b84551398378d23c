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
}

const MIB = 2 ** 20;

/** Looks after a round that began at a moment and ended as `fault` says. */
export const seenAfter = async (head: Head, folder: string, since: number, fault: string | null): Promise<Round> => {
  const seconds = (Date.now() - since) / 1000;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const { actors, groups, processes } = await head.left();
  return {
    fault,
    seconds,
    heap: heapUsed / MIB,
    resident: rss / MIB,
    open: readdirSync('/proc/self/fd').length,
    files: readdirSync(folder).length,
    left: `${String(actors.length)} / ${String(groups)} / ${String(processes.length)}`,
  };
};

/** The page about deploys and shutdowns in a row, in Markdown. */
export const reportOf = (release: string, rounds: readonly Round[]): string => {
  const failed = rounds.filter(({ fault }) => fault !== null);
  const seconds = rounds.map((one) => one.seconds).toSorted((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)] ?? 0;
  return `# Deploys and shutdowns in a row

Written by \`npm run test:live:again\`: on one real head of Ray ${release} the command line's own functions deploy an application whose replica holds a placement group, read the cluster until it runs, and take it back: every other time the application alone (then Serve's controller stays), else Serve with it. A round ends when nothing else is left.

| What was counted | |
| --- | --- |
| deploys and shutdowns | ${String(rounds.length)} |
| failures | ${String(failed.length)} |
| seconds each, median on a busy machine | ${median.toFixed(0)} |
| actors / placement groups / processes of actors left by the application, after each | ${leftIn(rounds, 0)} |
| the same left by Serve with it, after each | ${leftIn(rounds, 1)} |

| After round | Heap (MiB) | Resident (MiB) | Open files and sockets | Files left |
| --- | --- | --- | --- | --- |
${shown(rounds)
  .map((at) => rowOf(at, rounds[at]))
  .join('\n')}

Heap is that of the process which asks, after a garbage collection. Files are those that it wrote; each round removes the one that keeps what was deployed before. The one actor and process that an application leaves are Serve's controller.
`;
};

const leftIn = (rounds: readonly Round[], rest: number): string =>
  [...new Set(rounds.filter((_, i) => i % 2 === rest).map(({ left }) => left))].join('; ');

/** Ten places from the second round, which has loaded all code, to the last one. */
const shown = (rounds: readonly Round[]): readonly number[] =>
  [...new Set(Array.from({ length: 10 }, (_, i) => Math.round(1 + (i * (rounds.length - 2)) / 9)))].filter(
    (at) => rounds[at] !== undefined,
  );

const rowOf = (at: number, round: Round | undefined): string =>
  round === undefined
    ? ''
    : `| ${String(at + 1)} | ${round.heap.toFixed(1)} | ${round.resident.toFixed(0)} | ${String(round.open)} | ${String(round.files)} |`;
