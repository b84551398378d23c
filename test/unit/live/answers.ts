import { readFileSync, readdirSync } from 'node:fs';
import { readLive, READS } from '../../../server/src/core/index.ts';
import type { LiveAnswer, LiveAnswers, LiveCluster } from '../../../server/src/core/index.ts';

export const ADDRESS = 'http://127.0.0.1:8265';

/** When the answers were recorded, in milliseconds; one moment stands for all of them there. */
export const READ_AT = 1_767_225_600_000;

interface Recorded {
  readonly status: number;
  readonly contentType: string;
  readonly json?: unknown;
  readonly text?: string;
}

const folder = new URL('answers/', import.meta.url);

/** The releases whose dashboards were recorded (`npm run oracle -- live-rest V`). */
export const RELEASES: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));

/** All that was recorded in a file beside this one (`answers/2.47.1.json`), by path. */
export const recordedIn = (file: string): LiveAnswers => {
  const all = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Record<string, Recorded>;
  return new Map(
    Object.entries(all).map(([path, { status, contentType, json, text }]) => [
      path,
      { status, contentType, text: text ?? JSON.stringify(json) },
    ]),
  );
};

/** A path without what chooses among the items of a list, or passes the dashboard’s own cache. */
const bare = (path: string): string => path.replace(/&(?:filter_\w+|nocache)=[^&]*/g, '');

/** What a real head of a release answered to each of our reads. */
export const answersOf = (release: string): LiveAnswers => {
  const all = recordedIn(`answers/${release}.json`);
  return new Map(
    READS.flatMap(({ path }): readonly (readonly [string, LiveAnswer])[] => {
      const one = all.get(path) ?? all.get(bare(path));
      return one === undefined ? [] : [[path, one]];
    }),
  );
};

/** The same with another answer to the one path that starts so. */
export const answersWith = (release: string, start: string, answer: LiveAnswer | null): LiveAnswers =>
  new Map(
    [...answersOf(release)].flatMap(([path, own]) =>
      path.startsWith(start) ? (answer === null ? [] : [[path, answer] as const]) : [[path, own] as const],
    ),
  );

export const jsonAnswer = (value: unknown, status = 200): LiveAnswer => ({
  status,
  contentType: 'application/json',
  text: JSON.stringify(value),
});

export const readOf = (answers: LiveAnswers): LiveCluster => readLive(ADDRESS, READ_AT, answers);

export const liveOf = (release: string): LiveCluster => readOf(answersOf(release));
