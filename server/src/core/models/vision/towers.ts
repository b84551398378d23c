import { count, countAt, flag, listAt } from '../config.ts';
import type { Config } from '../config.ts';
import type { Weight } from '../shape.ts';
import { norm, plain } from '../weights.ts';
import { layerNorm, plainBlock, table, times } from './parts.ts';

const patches = (config: Config): number => (count(config, 'image_size') / count(config, 'patch_size')) ** 2;

const patchSize = (config: Config): number => (countAt(config, 'num_channels') ?? 3) * count(config, 'patch_size') ** 2;

/** `SiglipVisionModel`; its pooling head counts only where `vision_use_head` is on. */
export const siglip = (config: Config): readonly Weight[] => {
  const [hidden, inner] = [count(config, 'hidden_size'), count(config, 'intermediate_size')];
  const pooled = flag(config, 'vision_use_head', true) ? [...plainBlock(hidden, inner), plain(-hidden)] : [];
  return [
    table(patchSize(config), hidden),
    plain(patches(config) * hidden),
    ...times(count(config, 'num_hidden_layers'), plainBlock(hidden, inner)),
    layerNorm(hidden),
    ...pooled,
  ];
};

/** `CLIPVisionModel`. */
export const clip = (config: Config): readonly Weight[] => {
  const [hidden, inner] = [count(config, 'hidden_size'), count(config, 'intermediate_size')];
  return [
    table(patchSize(config), hidden, false),
    plain((patches(config) + 2) * hidden),
    ...times(count(config, 'num_hidden_layers'), plainBlock(hidden, inner)),
    layerNorm(2 * hidden),
  ];
};

/** `PixtralVisionModel`. */
export const pixtral = (config: Config): readonly Weight[] => {
  const [hidden, inner] = [count(config, 'hidden_size'), count(config, 'intermediate_size')];
  const block = [table(hidden, 4 * hidden + 3 * inner, false), norm(2 * hidden)];
  return [table(patchSize(config), hidden, false), ...times(count(config, 'num_hidden_layers'), block), norm(hidden)];
};

/** What joins four patches to one token of the text: a norm in front of or behind the joining, and two matrices. */
const merger = (hidden: number, out: number, merged: number, normed: Weight): readonly Weight[] => [
  normed,
  table(hidden * merged, hidden * merged),
  table(hidden * merged, out),
];

const mergedIn = (config: Config): number => (countAt(config, 'spatial_merge_size') ?? 2) ** 2;

const cube = (config: Config): number =>
  (countAt(config, 'in_channels') ?? 3) *
  (countAt(config, 'temporal_patch_size') ?? 2) *
  count(config, 'patch_size') ** 2;

/** `Qwen2VisionTransformerPretrainedModel`, whose `hidden_size` is that of the text. */
export const qwen2 = (config: Config): readonly Weight[] => {
  const hidden = count(config, 'embed_dim');
  return [
    table(cube(config), hidden, false),
    ...times(count(config, 'depth'), plainBlock(hidden, hidden * count(config, 'mlp_ratio'))),
    ...merger(hidden, count(config, 'hidden_size'), mergedIn(config), layerNorm(hidden)),
  ];
};

/** `Qwen2_5_VisionTransformerPretrainedModel`. */
export const qwen25 = (config: Config): readonly Weight[] => {
  const [hidden, inner] = [count(config, 'hidden_size'), count(config, 'intermediate_size')];
  const block = [table(hidden, 4 * hidden), table(hidden, 2 * inner), table(inner, hidden), norm(2 * hidden)];
  return [
    table(cube(config), hidden, false),
    ...times(count(config, 'depth'), block),
    ...merger(hidden, count(config, 'out_hidden_size'), mergedIn(config), norm(hidden)),
  ];
};

/** `Qwen3VLVisionModel`, with one more merger for each layer that hands its own image on (`deepstack_visual_indexes`). */
export const qwen3 = (config: Config): readonly Weight[] => {
  const [hidden, inner, merged] = [count(config, 'hidden_size'), count(config, 'intermediate_size'), mergedIn(config)];
  const out = count(config, 'out_hidden_size');
  const stacked = listAt(config, 'deepstack_visual_indexes')?.length ?? 0;
  return [
    table(cube(config), hidden),
    plain(count(config, 'num_position_embeddings') * hidden),
    ...times(count(config, 'depth'), plainBlock(hidden, inner)),
    ...merger(hidden, out, merged, layerNorm(hidden)),
    ...times(stacked, merger(hidden, out, merged, layerNorm(hidden * merged))),
  ];
};

/** `Llama4VisionModel`. */
export const llama4 = (config: Config): readonly Weight[] => {
  const [hidden, inner] = [count(config, 'hidden_size'), count(config, 'intermediate_size')];
  const out = count(config, 'projector_output_dim');
  return [
    table(patchSize(config), hidden, false),
    plain((patches(config) + 2) * hidden),
    ...times(count(config, 'num_hidden_layers'), plainBlock(hidden, inner)),
    layerNorm(2 * hidden),
    table(inner, count(config, 'projector_input_dim'), false),
    table(out, out, false),
  ];
};
