import { readsOf } from '../../../server/src/core/index.ts';
import type { Ask, LiveAnswer } from '../../../server/src/core/index.ts';
import { VERSION_PATH, releaseIn } from './serve-answer.ts';

/** What one look at a cluster brought. */
export interface Look {
  readonly answers: ReadonlyMap<string, LiveAnswer>;
  readonly release: string | null;
  /** The answer that says why there is nothing to read; null where the dashboard answered. */
  readonly silence: LiveAnswer | null;
}

/** So many questions are open at once: a dashboard is not to be kept busy by who looks at it. */
const AT_ONCE = 3;

/** Asks for the release first: who does not answer that is asked nothing more. `known`: the release that was told before. */
export const lookAt = async (known: string | null, ask: Ask): Promise<Look> => {
  const version = await ask({ method: 'GET', path: VERSION_PATH, limit: 100_000 });
  const answers = new Map([[VERSION_PATH, version]]);
  const release = releaseIn(answers);
  if ('fault' in version || release === null) return { answers, release: known, silence: version };
  const others = readsOf(release).filter(({ path }) => path !== VERSION_PATH);
  const next = others.values();
  const work = async (): Promise<void> => {
    for (const request of next) answers.set(request.path, await ask(request));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { answers, release, silence: null };
};
