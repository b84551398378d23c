import { takesNullPlacement } from '../ray/facts/code.ts';
import { at } from '../ray/release.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { isFreeForm, refusalOf } from './accepts.ts';
import { factOfCode, isLeftOpen } from './code-refusals.ts';
import { isTakenOfCode } from './code-values.ts';
import { fieldFact, keysOf, unknownKeysOf } from './model-facts.ts';
import type { ModelName } from './model-facts.ts';
import { optionOf } from './options-of.ts';
import { modelUnder } from './walk.ts';

/**
 * True for a value of code that the release itself showed to take: its kind, bounds and choices are those of the model to
 * which code hands it, and so are those of all that stands inside. Actor options go through no model.
 */
export const isShownTaken = (model: ModelName, key: string, tree: Tree, release: string): boolean => {
  const { entries, refused } = optionOf(model, key)?.code ?? {};
  if (entries === 'RayActorOptionsSchema' || refused !== undefined) return false;
  const fact = factOfCode(model, key, release);
  if (fact?.accepts === undefined || isFreeForm(fact, fact.accepts) || isLeftOpen(fact, tree)) return false;
  if (refusalOf(fact, tree) !== null || isRefusedAtBind(model, key, tree, release)) return false;
  const under = modelUnder(model, key, release);
  if (tree.kind === 'list') return tree.items.length === 0;
  return tree.kind !== 'map' || under === undefined || areEntriesTaken(under, tree, release);
};

/** Up to 2.38 `bind` hands the options on through the schema of files, which takes less here and there. */
const isRefusedAtBind = (model: ModelName, key: string, tree: Tree, release: string): boolean => {
  if (at(takesNullPlacement, release) === true) return false;
  const fact = fieldFact(model, key, release);
  return fact === undefined || refusalOf(fact, tree) !== null;
};

/** A model of which a key must be there has rules of its own, as gangs have. */
const areEntriesTaken = (model: ModelName, map: MapNode, release: string): boolean =>
  keysOf(model, release).every((key) => fieldFact(model, key, release)?.required !== true) &&
  [...map.entries.values()].every(({ key, value, textual }) => {
    if (!textual) return false;
    if (factOfCode(model, key, release) === undefined) return unknownKeysOf(model, release) === 'ignored';
    return isTakenOfCode(model, key, value) || isShownTaken(model, key, value, release);
  });
