import { at, configIn, listAt } from './config.ts';
import type { Config } from './config.ts';
import { decoder } from './decoder.ts';
import type { Parts } from './decoder.ts';
import { maxLengthIn, originalLengthIn } from './lengths.ts';
import type { Family } from './families/family.ts';
import { quantizationIn, typeIn } from './number-types.ts';
import { familyOf } from './registry.ts';
import type { ModelShape, Weight } from './shape.ts';
import { inFront } from './vision/parts.ts';
import { wrapperOf } from './vision/wrappers.ts';
import type { Wrapper } from './vision/wrappers.ts';
import { gathered } from './weights.ts';
import { widthIn } from './width.ts';

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
  const said = { id, origin, source, architecture, type: typeIn(read), ...quantizationIn(read) };
  if (configIn(config) === undefined) return { ...said, ...nothing('config.json'), maxLength: undefined };
  const wrapper = wrapperOf(architecture);
  return { ...said, ...(wrapper === undefined ? alone(read, architecture) : wrapped(read, architecture, wrapper)) };
};

type Read = Pick<
  ModelShape,
  'hidden' | 'vocabulary' | 'heads' | 'maxLength' | 'originalLength' | 'layers' | 'others' | 'unknown'
>;

type Sizes = Pick<ModelShape, 'layers' | 'others' | 'unknown'>;

const nothing = (word: string): Sizes => ({ layers: [], others: [], unknown: [word] });

const alone = (config: Config, architecture: string, beside: readonly Weight[] = []): Read => {
  const [family, withoutHead] = familyOrBody(architecture);
  const whole = { ...family?.usual, ...config };
  const lengths = { ...widthIn(whole), maxLength: maxLengthIn(whole), ...originalLengthIn(whole) };
  if (family === undefined) return { ...lengths, ...nothing(`architectures: ${architecture}`) };
  const parts = decoder(whole, family.of(withoutHead ? { ...whole, tie_word_embeddings: true } : whole));
  return { ...lengths, ...counted({ ...parts, others: gathered([...parts.others, ...inFront(beside)]) }) };
};

/** `LlamaModel` and its like have everything but the head (embedding models). */
const familyOrBody = (architecture: string): readonly [Family | undefined, withoutHead: boolean] => {
  const family = familyOf(architecture);
  const body = BODIES.includes(architecture) ? familyOf(architecture.replace(/Model$/, 'ForCausalLM')) : undefined;
  return [family ?? body, family === undefined];
};

const BODIES: readonly string[] = [
  'LlamaModel',
  'MistralModel',
  'Qwen2Model',
  'Qwen3Model',
  'Gemma2Model',
  'Phi3Model',
];

/** What writes text stands in a part of its own, or (in older files) beside the others. */
const wrapped = (config: Config, architecture: string, wrapper: Wrapper): Read => {
  const [text, beside] = [wrapper.text(config), wrapper.beside(config)];
  const own = configIn(at(config, 'text_config')) ?? config;
  const tied = at(config, 'tie_word_embeddings');
  const whole = { ...wrapper.usual, ...own, ...(tied === undefined ? {} : { tie_word_embeddings: tied }) };
  if (text !== undefined && beside !== undefined) return alone(whole, text, beside);
  return { maxLength: maxLengthIn(own), ...nothing(`architectures: ${architecture}`) };
};

/** Nothing is said of a model of which one number is missing. */
const counted = (parts: Parts): Sizes => (isSound(parts) ? { ...parts, unknown: [] } : nothing('sizes'));

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
