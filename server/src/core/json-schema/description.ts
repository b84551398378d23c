import { OLDEST_COVERED } from '../ray/facts/covered.ts';
import { compareReleases } from '../ray/release.ts';
import { say } from '../text/words.ts';
import type { Language, Words } from '../text/words.ts';
import { fieldFact, spansOf } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import { optionOf } from '../options/options-of.ts';
import { isRefused } from '../options/refused.ts';
import type { JsonSchema } from './value-schema.ts';

/** What a key is for, its default, and the releases that know it. */
export const descriptionOf = (model: ModelName, key: string, release: string, language: Language): JsonSchema => {
  const gone = goneOf(model, key, release);
  const parts = [
    optionOf(model, key)?.purpose,
    defaultWords(model, key, release),
    sinceWords(model, key, release),
    gone,
  ];
  const text = parts.flatMap((words) => (words === undefined ? [] : [say(words, language)])).join(' ');
  return {
    ...(text !== '' && { description: text }),
    ...defaultOf(model, key, release),
    ...(gone && { deprecated: true, deprecationMessage: say(gone, language) }),
  };
};

const IN_CODE = '(code)';
const COMPUTED = '(computed)';

/** What an absent key means; undefined where that is not one value, or where the key is refused in any. */
const absent = (model: ModelName, key: string, release: string): unknown => {
  if (isRefused(model, key, release)) return undefined;
  const value = fieldFact(model, key, release)?.default;
  return value === COMPUTED ? undefined : value;
};

/** A default that the key itself takes when it is written. */
const defaultOf = (model: ModelName, key: string, release: string): JsonSchema => {
  const fact = fieldFact(model, key, release);
  const value = absent(model, key, release);
  if (value === undefined || value === IN_CODE) return {};
  if (value === null && fact?.accepts?.includes('n') !== true) return {};
  if (fact?.choices !== undefined && value !== null && !fact.choices.some((choice) => choice === value)) return {};
  return { default: value };
};

const defaultWords = (model: ModelName, key: string, release: string): Words | undefined => {
  const value = absent(model, key, release);
  if (value === IN_CODE)
    return { en: 'Left out: the deployment’s code decides.', vi: 'Không viết: code của deployment quyết định.' };
  if (value === undefined || value === null) return undefined;
  const text = JSON.stringify(value);
  return { en: `Default: ${text}.`, vi: `Mặc định: ${text}.` };
};

/** The span of releases that know the key and hold this one. */
const spanOf = (model: ModelName, key: string, release: string) =>
  spansOf(model, key).findLast(([since]) => compareReleases(since, release) <= 0);

/** The release that first knows a key, in a sentence; undefined where all that are covered do. */
export const sinceWords = (model: ModelName, key: string, release: string): Words | undefined => {
  const since = spanOf(model, key, release)?.[0];
  return since === undefined || compareReleases(since, OLDEST_COVERED) <= 0
    ? undefined
    : { en: `Since Ray ${since}.`, vi: `Có từ Ray ${since}.` };
};

/** The release that no longer knows a key, in a sentence; undefined where all newer ones do. */
export const goneOf = (model: ModelName, key: string, release: string): Words | undefined => {
  const until = spanOf(model, key, release)?.[1] ?? null;
  return until === null
    ? undefined
    : { en: `Ray ${until} and newer do not know this key.`, vi: `Từ Ray ${until} không còn khóa này.` };
};
