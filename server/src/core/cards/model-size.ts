/** A size as a word of its own: not behind a letter (A3B: active, E4B: effective) and not part of a version or a context (1M). */
const SIZE = /(?<![a-z0-9.])(\d{1,4}(?:\.\d{1,2})?b|\d{2,3}m)(?![a-z0-9])/g;

/**
 * Models whose name counts one expert or what is active: all weights in billions, as their model cards state them
 * (mistralai/Mixtral-8x7B-v0.1, mistralai/Mixtral-8x22B-v0.1, meta-llama/Llama-4-Scout-17B-16E, …-Maverick-17B-128E).
 */
const STATED: readonly (readonly [RegExp, number])[] = [
  [/mixtral-8x7b(?![a-z0-9])/, 46.7],
  [/mixtral-8x22b(?![a-z0-9])/, 140.6],
  [/llama-4-scout-17b-16e(?![a-z0-9])/, 109],
  [/llama-4-maverick-17b-128e(?![a-z0-9])/, 400],
];

/** Experts (8x7b, 34bx2, 16E, MoE), and decimals without a point (1_8b, 0-5b, 1-5b), where the number is not the size. */
const UNCLEAR =
  /\dx\d|\dbx\d|(?<![a-z0-9])(?:\d+e|moe)(?![a-z0-9])|\d_\d+[bm](?![a-z0-9])|(?<![0-9.])[016-9]-\d+b(?![a-z0-9])/;

/** Total beside active experts: 30B-A3B, 1b-a400m. */
const ACTIVE = /(?<![a-z0-9])a\d+(?:\.\d+)?[bm](?![a-z0-9])/;

/** Not the whole model, or not one that writes text: its size says little of what is loaded. */
const OTHER =
  /lora|adapter|peft|draft|eagle|medusa|speculat|assistant|embed|rerank|(?<![a-z0-9])(?:bge|e5|gte|mtp|delta|reap|pruned|sparse)(?![a-z])/;

/** The parameters, in billions, that the name of a model says plainly; undefined where it says none or leaves a doubt. */
export const parametersIn = (model: string): number | undefined => {
  const name = nameIn(model);
  if (OTHER.test(name)) return undefined;
  const stated = STATED.find(([pattern]) => pattern.test(name));
  if (stated !== undefined) return stated[1];
  const sizes = new Set((name.match(SIZE) ?? []).map(billions));
  const [size, ...others] = sizes;
  if (size === undefined || others.length > 0 || !(size > 0)) return undefined;
  return UNCLEAR.test(ACTIVE.test(name) ? name.replace(/-moe(?![a-z])/, '') : name) ? undefined : size;
};

/** The part of a hub id behind its owner. */
export const nameIn = (model: string): string => model.slice(model.lastIndexOf('/') + 1).toLowerCase();

const billions = (size: string): number => parseFloat(size) / (size.endsWith('m') ? 1000 : 1);
