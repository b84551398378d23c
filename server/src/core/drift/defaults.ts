import { COVERED } from '../ray/facts/covered.ts';
import { compareReleases } from '../ray/release.ts';
import { fieldFact } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import type { Tree } from '../yaml/tree.ts';
import { treeOfJson } from '../yaml/json-tree.ts';

/** What a key of a model is where nobody writes it; undefined where code decides it, or it is worked out. */
export const defaultOf = (model: ModelName, key: string, release: string): Tree | undefined => {
  const value = shownDefault(model, key, release);
  return value === undefined || value === '(code)' || value === '(computed)' ? undefined : treeOfJson(value);
};

/** Pydantic 1 shows null for a default that a function makes: then the next release that shows it speaks. */
const shownDefault = (model: ModelName, key: string, release: string): unknown => {
  const fact = fieldFact(model, key, release);
  if (fact === undefined) return undefined;
  if (fact.default !== null || fact.accepts?.includes('n') === true) return fact.default;
  for (const later of COVERED) {
    const shown = compareReleases(later, release) > 0 ? fieldFact(model, key, later)?.default : null;
    if (shown !== undefined && shown !== null) return shown;
  }
  return null;
};
