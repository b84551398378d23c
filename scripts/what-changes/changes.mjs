import { codeChanges } from './code.mjs';
import { engineChanges } from './engine.mjs';
import { keyChanges } from './keys.mjs';
import { llmChanges } from './llm.mjs';

/**
 * What a release changes for configs: `{ level, what, who }`, both texts as `{ en, vi }`; `who` is null where `what` says it.
 * Levels: `refused` (Ray no longer takes it), `silent` (it is dropped), `amounts` (it runs or reserves
 * otherwise), `new`.
 */
export const changesOf = (old, now) => [
  ...llmChanges(old, now),
  ...codeChanges(old, now),
  ...keyChanges(old.models, now.models),
  ...engineChanges(old, now),
];
