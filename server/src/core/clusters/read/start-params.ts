import { isPlaceholder } from '../../sources/detect/placeholder.ts';
import type { Words } from '../../text/words.ts';
import type { Tree } from '../../yaml/tree.ts';
import { isAbsent, textOf } from './amount.ts';
import { jsonObject, jsonResources, OPTIONS } from './json-resources.ts';
import type { GivenResources } from './json-resources.ts';
import { shellWord } from './shell-word.ts';

const NOTHING: GivenResources = { amounts: new Map() };

/** `--resources` of `ray start` as the shell hands it over that runs what KubeRay writes (`generateRayStartCommand`). */
export const customResources = (tree: Tree | undefined): GivenResources => {
  if (isAbsent(tree)) return NOTHING;
  const text = textOf(tree);
  if (text === undefined || isPlaceholder(text)) return null;
  const reading = shellWord(text);
  if (reading === 'unknown') return null;
  return reading === 'several' ? { refused: SEVERAL } : withoutOptions(jsonResources(reading.word));
};

const SEVERAL: Words = {
  en: 'the shell takes the quotes away and makes several words of it',
  vi: 'shell bỏ dấu nháy và tách thành nhiều từ',
};

const withoutOptions = (given: GivenResources): GivenResources => {
  const option = given !== null && 'amounts' in given ? OPTIONS.find((name) => given.amounts.has(name)) : undefined;
  return option === undefined ? given : { refused: optionWords(option) };
};

const optionWords = (name: string): Words => ({
  en: `${name} is no custom resource: it has an option of its own`,
  vi: `${name} không phải tài nguyên tự đặt: nó có tùy chọn riêng`,
});

/** The text that KubeRay reads there itself (`getResourcesMap`): whatever quotes stand around it; null where it is no JSON. */
export const kuberayResources = (tree: Tree | undefined): GivenResources => {
  if (isAbsent(tree)) return NOTHING;
  const json = (textOf(tree) ?? '').replace(/^['"` ]+|(?<!['"` ])['"` ]+$/g, '');
  return jsonObject(json) === null ? null : withoutOptions(jsonResources(json));
};

/** `ray start --labels`: `a=b,c=d`; a JSON object up to 2.4x. */
export const startLabels = (tree: Tree | undefined): ReadonlyMap<string, string> => {
  const reading = shellWord(textOf(tree) ?? '');
  const text = typeof reading === 'string' ? '' : reading.word.trim();
  const json = text.startsWith('{') ? jsonObject(text) : null;
  if (json !== null) return new Map(Object.entries(json).map(([key, value]) => [key, String(value)]));
  return new Map(text.split(',').flatMap((part) => pairOf(part)));
};

const pairOf = (part: string): readonly (readonly [string, string])[] => {
  const equals = part.indexOf('=');
  return equals < 1 ? [] : [[part.slice(0, equals).trim(), part.slice(equals + 1).trim()]];
};
