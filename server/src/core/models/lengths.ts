import { at, configIn, countAt, part, textAt } from './config.ts';
import type { Config } from './config.ts';

/** Keys that may hold the length; the least of them counts, but for `model_max_length` (`get_max_len` of vLLM's model config). */
const KEYS: readonly string[] = [
  'max_position_embeddings',
  'n_positions',
  'max_seq_len',
  'seq_length',
  'model_max_length',
  'max_target_positions',
  'max_sequence_length',
  'max_seq_length',
  'seq_len',
];

/** Stretched by what the numbers already hold. */
const WITHOUT_FACTOR: readonly string[] = ['su', 'longrope', 'llama3', 'mrope', 'default'];

/** `_get_and_verify_max_len` of vLLM's `config`: the least of the keys times the factor by which positions are stretched. */
export const maxLengthIn = (config: Config): number | undefined => {
  const lengths = KEYS.map((key) => countAt(config, key)).filter((length) => length !== undefined);
  if (lengths.length === 0) return undefined;
  const [least, rope] = [countAt(config, 'model_max_length') ?? Math.min(...lengths), ropeIn(config)];
  const type = textAt(rope, 'rope_type') ?? textAt(rope, 'type') ?? 'default';
  const factor = at(rope, 'factor');
  if (WITHOUT_FACTOR.includes(type) || typeof factor !== 'number' || modelType(config).includes('gemma3')) return least;
  const from = type === 'yarn' ? countAt(rope, 'original_max_position_embeddings') : least;
  return from === undefined ? undefined : Math.floor(from * factor);
};

/** What an engine takes of a `longrope` model where nobody names a length (`_get_and_verify_max_len`, vLLM 0.12 on). */
export const usualLengthIn = (config: Config): { readonly usualLength?: number } => {
  const rope = ropeIn(config);
  const length = countAt(config, 'original_max_position_embeddings');
  return length !== undefined && (textAt(rope, 'rope_type') ?? textAt(rope, 'type')) === 'longrope'
    ? { usualLength: length }
    : {};
};

const modelType = (config: Config): string => textAt(config, 'model_type') ?? '';

/** `rope_scaling`, which newer files call `rope_parameters`; the same for all kinds of layers where it has a part for each. */
const ropeIn = (config: Config): Config => {
  const said = { ...part(config, 'rope_parameters'), ...part(config, 'rope_scaling') };
  const parts = Object.values(said)
    .map(configIn)
    .filter((one) => one !== undefined);
  return parts.find((one) => at(one, 'factor') !== undefined) ?? said;
};
