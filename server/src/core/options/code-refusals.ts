import { isNull } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { refusalOf } from './accepts.ts';
import { fieldFact, unknownKeysOf } from './model-facts.ts';
import type { FieldFact, ModelName } from './model-facts.ts';
import { optionOf } from './options-of.ts';

/**
 * Code hands its options to `DeploymentConfig` (`ray/serve/_private/config.py`); what does not go there is checked by Ray
 * itself. The schema, through which the file's options go, is another model.
 */
export const factOfCode = (model: ModelName, key: string, release: string) =>
  fieldFact(model === 'DeploymentSchema' ? 'DeploymentConfig' : model, key, release);

/** True for a value of code that Ray surely refuses; anything it may take is no refusal. */
export const isRefusedOfCode = (model: ModelName, key: string, tree: Tree, release: string): boolean => {
  if (optionOf(model, key)?.code?.refused?.(tree, release) === true) return true;
  const fact = factOfCode(model, key, release);
  if (fact === undefined || isLeftOpen(fact, tree)) return false;
  // Actor options do not go through their model in code: it says of their amounts what Ray says, not of null.
  return !(model === 'RayActorOptionsSchema' && isNull(tree)) && refusalOf(fact, tree) !== null;
};

/**
 * Where a few numbers stand for something else, as for a level of logs, what a release makes of a fraction or of a number
 * as text its fact does not show.
 */
export const isLeftOpen = ({ kind, choices, accepts = '' }: FieldFact, tree: Tree): boolean =>
  tree.kind === 'scalar' &&
  /[zijktf]/.test(accepts) &&
  ((tree.type === 'float' && kind !== 'int' && kind !== 'float') ||
    (tree.type === 'string' && choices !== undefined && /^\s*[-+]?[\d.]/.test(String(tree.value))));

/** True for a key that Ray surely refuses in a mapping of code under an option of a deployment. */
export const isRefusedKey = (option: string, model: ModelName, key: string, release: string): boolean =>
  fieldFact(model, key, release) === undefined &&
  (optionOf('DeploymentSchema', option)?.code?.closed === true || unknownKeysOf(model, release) === 'refused');
