import { at, count, countAt, flag, part, textAt } from '../config.ts';
import type { Config } from '../config.ts';
import type { Weight } from '../shape.ts';
import { norm } from '../weights.ts';
import { table } from './parts.ts';
import { clip, llama4, pixtral, qwen2, qwen25, qwen3, siglip } from './towers.ts';

/** A model of several parts of which one writes text. */
export interface Wrapper {
  readonly names: readonly string[];
  /** The architecture of the part that writes text; undefined where it is none that is followed. */
  readonly text: (config: Config) => string | undefined;
  /** Everything beside it; undefined where it is nothing that is followed. */
  readonly beside: (config: Config) => readonly Weight[] | undefined;
  /** What the class knows by itself of the part that writes text. */
  readonly usual?: Config;
}

const TOWERS: Readonly<Record<string, (config: Config) => readonly Weight[]>> = {
  siglip_vision_model: siglip,
  clip_vision_model: clip,
  pixtral,
};

/** Architectures by `model_type` of a text's part. */
const TEXTS: Readonly<Record<string, string>> = {
  llama: 'LlamaForCausalLM',
  mistral: 'MistralForCausalLM',
  ministral3: 'Ministral3ForCausalLM',
  qwen2: 'Qwen2ForCausalLM',
  qwen3: 'Qwen3ForCausalLM',
};

const own = <T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

const textByType = (config: Config): string | undefined =>
  own(TEXTS, textAt(part(config, 'text_config'), 'model_type'));

const sizes = (config: Config): readonly [vision: number, text: number] => [
  count(part(config, 'vision_config'), 'hidden_size'),
  countAt(part(config, 'text_config'), 'hidden_size') ?? 4096,
];

/** A tower by its `model_type`, and what stands between it and the text. */
const tower =
  (between: (config: Config) => readonly Weight[]) =>
  (config: Config): readonly Weight[] | undefined => {
    const vision = part(config, 'vision_config');
    const weights = own(TOWERS, textAt(vision, 'model_type'))?.(vision);
    return weights === undefined ? undefined : [...weights, ...between(config)];
  };

const llava = (config: Config): readonly Weight[] => {
  const [vision, text] = sizes(config);
  const biased = flag(config, 'multimodal_projector_bias', true);
  return [table(vision, text, biased), table(text, text, biased)];
};

/** As before, and the numbers that stand for the end of a row of a picture (`image_newline`). */
const llavaNext = (config: Config): readonly Weight[] => [...llava(config), norm(sizes(config)[1])];

const mistral3 = (config: Config): readonly Weight[] => {
  const [vision, text] = sizes(config);
  const biased = flag(config, 'multimodal_projector_bias');
  const merged = (countAt(config, 'spatial_merge_size') ?? 2) ** 2;
  return [norm(vision), table(vision * merged, vision, false), table(vision, text, biased), table(text, text, biased)];
};

const gemma3 = (config: Config): readonly Weight[] => {
  const [vision] = sizes(config);
  return [table(vision, countAt(part(config, 'text_config'), 'hidden_size') ?? 2304, false), norm(vision)];
};

const qwen =
  (weights: (config: Config) => readonly Weight[], usual: Config) =>
  (config: Config): readonly Weight[] | undefined =>
    at(config, 'vision_config') === undefined ? undefined : weights({ ...usual, ...part(config, 'vision_config') });

const QWEN2 = { embed_dim: 1280, depth: 32, mlp_ratio: 4, patch_size: 14 };
const QWEN25 = { hidden_size: 1280, depth: 32, intermediate_size: 3420, patch_size: 14 };
const QWEN3 = { hidden_size: 1152, depth: 27, intermediate_size: 4304, patch_size: 16, num_position_embeddings: 2304 };

const LLAMA4: Config = {
  hidden_size: 768,
  intermediate_size: 5632,
  num_hidden_layers: 34,
  patch_size: 14,
  image_size: 448,
  projector_input_dim: 4096,
  projector_output_dim: 4096,
  vision_output_dim: 7680,
};

const llama4Beside = (config: Config): readonly Weight[] | undefined => {
  if (at(config, 'vision_config') === undefined) return undefined;
  const vision = { ...LLAMA4, ...part(config, 'vision_config') };
  const text = countAt(part(config, 'text_config'), 'hidden_size') ?? 5120;
  return [...llama4(vision), table(count(vision, 'vision_output_dim'), text, false)];
};

const always = (name: string) => (): string => name;

/** Sizes of a Llama where the part that writes text leaves them out. */
const LLAMA: Config = {
  hidden_size: 4096,
  intermediate_size: 11008,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  vocab_size: 32000,
};

const WRAPPERS: readonly Wrapper[] = [
  { names: ['Llama4ForConditionalGeneration'], text: always('Llama4ForCausalLM'), beside: llama4Beside },
  { names: ['LlavaForConditionalGeneration'], text: textByType, beside: tower(llava), usual: LLAMA },
  { names: ['LlavaNextForConditionalGeneration'], text: textByType, beside: tower(llavaNext), usual: LLAMA },
  { names: ['Mistral3ForConditionalGeneration'], text: textByType, beside: tower(mistral3) },
  { names: ['Gemma3ForConditionalGeneration'], text: always('Gemma3ForCausalLM'), beside: tower(gemma3) },
  { names: ['Qwen2VLForConditionalGeneration'], text: always('Qwen2ForCausalLM'), beside: qwen(qwen2, QWEN2) },
  { names: ['Qwen2_5_VLForConditionalGeneration'], text: always('Qwen2ForCausalLM'), beside: qwen(qwen25, QWEN25) },
  { names: ['Qwen3VLForConditionalGeneration'], text: always('Qwen3ForCausalLM'), beside: qwen(qwen3, QWEN3) },
  { names: ['Qwen3VLMoeForConditionalGeneration'], text: always('Qwen3MoeForCausalLM'), beside: qwen(qwen3, QWEN3) },
  { names: ['Qwen3_5ForConditionalGeneration'], text: always('Qwen3_5ForCausalLM'), beside: qwen(qwen3, QWEN3) },
  { names: ['Qwen3_5MoeForConditionalGeneration'], text: always('Qwen3_5MoeForCausalLM'), beside: qwen(qwen3, QWEN3) },
];

const BY_NAME: ReadonlyMap<string, Wrapper> = new Map(
  WRAPPERS.flatMap((wrapper) => wrapper.names.map((name) => [name, wrapper] as const)),
);

export const wrapperOf = (architecture: string): Wrapper | undefined => BY_NAME.get(architecture);
