import { fieldFact } from './model-facts.ts';
import type { ModelName } from './model-facts.ts';
import { optionOf } from './options-of.ts';

/** True for a key that a model has only to refuse it in any value. */
export const isRefused = (model: ModelName, key: string, release: string): boolean => {
  const fact = fieldFact(model, key, release);
  return fact !== undefined && optionOf(model, key)?.form?.(fact, release)?.kind === 'none';
};
