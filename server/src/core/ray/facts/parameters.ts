import { at } from '../release.ts';
import generated from './generated/parameters.json' with { type: 'json' };
import { stepsOf } from './steps-of.ts';

/** `refused`: the parameter is there, and giving it raises an error. */
export type Parameter = 'taken' | 'refused';

type Tables = Readonly<Record<string, Readonly<Record<string, readonly (readonly unknown[])[]>>>>;

const CALLS: Tables = generated;

/** What a release makes of a parameter of `serve.deployment`, `Deployment.options` or `serve.run`; null where it has none such. */
export const parameterAt = (
  call: 'deployment' | 'options' | 'run',
  name: string,
  release: string,
): Parameter | null => {
  const table = CALLS[call] ?? {};
  return Object.hasOwn(table, name) ? (at(stepsOf<Parameter | null>(table[name] ?? []), release) ?? null) : null;
};
