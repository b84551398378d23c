import { PATHS, READS, readRelease } from '../../../server/src/core/index.ts';
import type { Ask, LiveAnswer } from '../../../server/src/core/index.ts';

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
  const version = await ask({ method: 'GET', path: PATHS.version, limit: 100_000 });
  const answers = new Map<string, LiveAnswer>([[PATHS.version, version]]);
  const release = readRelease(answers);
  if ('fault' in version || release === null) return { answers, release: known, silence: version };
  const others = READS.filter(({ path }) => path !== PATHS.version);
  const next = others.values();
  const work = async (): Promise<void> => {
    for (const request of next) answers.set(request.path, await ask(request));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { answers, release, silence: null };
};
