import type { LiveAnswer, LiveRequest } from '../../../server/src/core/index.ts';
import { VERSION_PATH, releaseIn } from './serve-answer.ts';

/** What one look at a cluster brought. */
export interface Look {
  readonly answers: ReadonlyMap<string, LiveAnswer>;
  readonly release: string | null;
  /** The answer that says why there is nothing to read; null where the dashboard answered. */
  readonly silence: LiveAnswer | null;
}

export interface Looking {
  readonly ask: (request: LiveRequest) => Promise<LiveAnswer>;
  /** What is asked of a release; null: of one that is not known yet. */
  readonly requestsOf: (release: string | null) => Promise<readonly LiveRequest[]>;
}

/** So many questions are open at once: a dashboard is not to be kept busy by who looks at it. */
const AT_ONCE = 3;

/** Asks for the release first: who does not answer that is asked nothing more. */
export const lookAt = async (known: string | null, { ask, requestsOf }: Looking): Promise<Look> => {
  const first: LiveRequest = { method: 'GET', path: VERSION_PATH, limit: 100_000 };
  const version = await ask(first);
  const answers = new Map([[VERSION_PATH, version]]);
  const release = releaseIn(answers);
  if ('fault' in version || release === null) return { answers, release: known, silence: version };
  const waiting = (await requestsOf(release)).filter(({ path }) => path !== VERSION_PATH);
  const next = waiting.values();
  const work = async (): Promise<void> => {
    for (const request of next) answers.set(request.path, await ask(request));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // In the order they were asked in, whoever answered first.
  const inOrder = [VERSION_PATH, ...waiting.map(({ path }) => path)];
  return {
    answers: new Map(inOrder.flatMap((path) => pair(path, answers.get(path)))),
    release,
    silence: null,
  };
};

const pair = (path: string, answer: LiveAnswer | undefined): readonly (readonly [string, LiveAnswer])[] =>
  answer === undefined ? [] : [[path, answer]];
