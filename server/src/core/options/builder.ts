import { builderName } from '../ray/facts/builders.ts';
import type { ModelName } from './model-facts.ts';
import { keysWith } from './options-of.ts';
import { BUILDERS } from './table/builders.ts';

/** One of Ray's own builders of whole applications. */
export interface Builder {
  /** Its name in `ray.serve.llm`. */
  readonly name: string;
  /** Names under which it stood elsewhere in older releases. */
  readonly formerly: readonly string[];
  /** The model that it reads its `args` as. */
  readonly args: ModelName;
}

/** The builder that a path leads to on a release; undefined for every other path. */
export const builderOf = (path: string, release: string): Builder | undefined => {
  const name = builderName(path, release);
  return BUILDERS.find((builder) => name !== null && (builder.name === name || builder.formerly.includes(name)));
};

/** The two ways in which a file writes the path of a builder. */
export const pathsOf = (name: string): readonly string[] => [`ray.serve.llm:${name}`, `ray.serve.llm.${name}`];

/** Arguments of any builder that take a model or the path of a file with one. */
export const modelArguments = (): readonly string[] => [
  ...new Set(BUILDERS.flatMap(({ args }) => keysWith(args, ({ holds }) => holds === 'models'))),
];
