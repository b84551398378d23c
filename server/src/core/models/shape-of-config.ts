import { at, configIn, countAt, listAt, part, textAt } from './config.ts';
import type { Config } from './config.ts';
import { decoder } from './decoder.ts';
import type { Parts, Traits } from './decoder.ts';
import { maxLengthIn } from './lengths.ts';
import { familyOf } from './registry.ts';
import type { ModelShape } from './shape.ts';

const TYPES: readonly string[] = ['bfloat16', 'float16', 'float32'];

/**
 * The shape that a parsed `config.json` describes; whatever stands in it, this returns. `unknown` of what it returns names what
 * is not followed: `architectures` with the name, or a key without which nothing can be counted.
 */
export const shapeOfConfig = (
  config: unknown,
  id: string,
  origin: ModelShape['origin'],
  source: string,
): ModelShape => {
  const read = configIn(config) ?? {};
  const architecture = listAt(read, 'architectures')?.find((name) => typeof name === 'string') ?? '';
  const said = { id, origin, source, architecture, type: typeIn(read), quantization: quantizationIn(read) };
  const family = familyOf(architecture);
  const unknown = configIn(config) === undefined ? ['config.json'] : [`architectures: ${architecture}`];
  if (family === undefined) return { ...said, maxLength: maxLengthIn(read), layers: [], others: [], unknown };
  const whole = { ...family.usual, ...read };
  return { ...said, ...widthIn(whole), maxLength: maxLengthIn(whole), ...counted(partsOf(whole, family.of(whole))) };
};

/** How wide a token is between layers, and how many tokens there are. */
const widthIn = (config: Config): Pick<ModelShape, 'hidden' | 'vocabulary' | 'heads'> => {
  const said = (...keys: readonly string[]): number | undefined =>
    [config, part(config, 'text_config')]
      .flatMap((one) => keys.map((key) => countAt(one, key)))
      .find((value) => value !== undefined);
  const [hidden, vocabulary] = [said('hidden_size', 'n_embd', 'd_model'), said('vocab_size', 'padded_vocab_size')];
  const heads = said('num_attention_heads', 'n_head', 'n_heads');
  return {
    ...(hidden !== undefined && { hidden }),
    ...(vocabulary !== undefined && { vocabulary }),
    ...(heads !== undefined && { heads }),
  };
};

const partsOf = (config: Config, read: Traits | Parts): Parts & { readonly unknown?: readonly string[] } =>
  Array.isArray((read as Parts).layers) ? (read as Parts) : decoder(config, read as Traits);

/** Nothing is said of a model of which one number is missing. */
const counted = (
  parts: Parts & { readonly unknown?: readonly string[] },
): Pick<ModelShape, 'layers' | 'others' | 'unknown'> =>
  isSound(parts)
    ? { layers: parts.layers, others: parts.others, unknown: parts.unknown ?? [] }
    : { layers: [], others: [], unknown: ['sizes'] };

const isSound = ({ layers, others }: Parts): boolean => {
  const sizes = [...layers.flatMap(({ weights }) => weights), ...others].map(({ size }) => size);
  const kept = layers.flatMap(({ attention }) => Object.values(attention) as readonly (string | number)[]);
  const states = layers.flatMap(({ state }) => (state === undefined ? [] : [state.convolution, state.recurrent]));
  const numbers = [...sizes, ...kept.filter((value) => typeof value === 'number')];
  return (
    layers.length > 0 &&
    numbers.every((size) => Number.isSafeInteger(size) && size > 0) &&
    states.every((size) => Number.isSafeInteger(size) && size >= 0)
  );
};

/** `dtype` is what newer files call `torch_dtype`; a model of several parts may say it in the part that writes text. */
const typeIn = (config: Config): ModelShape['type'] => {
  const parts = [config, part(config, 'text_config')];
  const type = parts
    .flatMap((one) => [textAt(one, 'dtype'), textAt(one, 'torch_dtype')])
    .find((text) => text !== undefined);
  return TYPES.includes(type ?? '') ? (type as ModelShape['type']) : undefined;
};

const quantizationIn = (config: Config): string | undefined => {
  const said = at(config, 'quantization_config') ?? at(part(config, 'text_config'), 'quantization_config');
  return said === undefined ? undefined : (textAt(configIn(said) ?? {}, 'quant_method') ?? '?');
};
