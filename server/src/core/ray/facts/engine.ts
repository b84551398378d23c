import { compareReleases } from '../release.ts';
import generated from './generated/engine.json' with { type: 'json' };
import { nameSince, namesOn, stepsOf } from './steps-of.ts';

/** Names that `engine_kwargs` may hold: the arguments of the vLLM that the release asks for and of its front end. */
export const engineArguments = (release: string): ReadonlySet<string> =>
  new Set([...namesOn(generated.arguments, release), ...namesOn(generated.frontend, release)]);

/** The first release whose vLLM knows the name after one that does not; undefined where none ever does. */
export const engineArgumentSince = (name: string): string | undefined =>
  [nameSince(generated.arguments, name), nameSince(generated.frontend, name)]
    .filter((since) => since !== undefined)
    .sort(compareReleases)[0];

/** The vLLM version that the release asks for. */
export const vllmVersion = stepsOf<string | null>(generated.vllm);
