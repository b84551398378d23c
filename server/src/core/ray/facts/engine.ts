import { compareReleases } from '../release.ts';
import type { Steps } from '../release.ts';
import generated from './generated/engine.json' with { type: 'json' };
import { stepsOf } from './steps-of.ts';

interface Change {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

const namesOn = (changes: Steps<Change>, release: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [since, { add = [], remove = [] }] of changes) {
    if (compareReleases(since, release) > 0) break;
    for (const name of add) names.add(name);
    for (const name of remove) names.delete(name);
  }
  return names;
};

/** Names that `engine_kwargs` may hold: the arguments of the vLLM that the release asks for and of its front end. */
export const engineArguments = (release: string): ReadonlySet<string> =>
  new Set([
    ...namesOn(stepsOf<Change>(generated.arguments), release),
    ...namesOn(stepsOf<Change>(generated.frontend), release),
  ]);

/** The first release whose vLLM knows the name after one that does not; undefined where none ever does. */
export const engineArgumentSince = (name: string): string | undefined =>
  [...stepsOf<Change>(generated.arguments), ...stepsOf<Change>(generated.frontend)]
    .filter(([, { add }]) => add?.includes(name))
    .map(([since]) => since)
    .sort(compareReleases)[0];

/** The vLLM version that the release asks for. */
export const vllmVersion = stepsOf<string | null>(generated.vllm);
