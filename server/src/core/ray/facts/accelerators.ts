import { at } from '../release.ts';
import generated from './generated/accelerators.json' with { type: 'json' };
import { stepsOf } from './steps-of.ts';

const TAKEN: Readonly<Record<string, readonly (readonly unknown[])[]>> = generated.llm;

/** What `LLMConfig` of a release makes of an accelerator name (`A10` is read as `A10G`); null where it refuses it. */
export const acceleratorOn = (name: string, release: string): string | null =>
  Object.hasOwn(TAKEN, name) ? (at(stepsOf<string | null>(TAKEN[name] ?? []), release) ?? null) : null;

/** Every name that a release's `LLMConfig` takes. */
export const acceleratorsOn = (release: string): readonly string[] =>
  Object.keys(TAKEN).filter((name) => acceleratorOn(name, release) !== null);

/** The first release that takes the name; undefined where none does. */
export const acceleratorSince = (name: string): string | undefined =>
  Object.hasOwn(TAKEN, name)
    ? stepsOf<string | null>(TAKEN[name] ?? []).find(([, taken]) => taken !== null)?.[0]
    : undefined;
