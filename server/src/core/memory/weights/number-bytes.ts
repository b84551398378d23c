import { ownValue, typeBytes } from '../../cards/weight-bytes.ts';
import type { ModelShape } from '../../models/shape.ts';
import { exactly } from '../range.ts';
import type { Range } from '../range.ts';
import type { NumberBytes } from './stage-weights.ts';

/** Scales and zeros of groups of 32 numbers or more come to so much of 4 bits at most, those of one each 128 × 128 to less. */
const FOUR_BITS: Range = { low: 0.5, high: 0.6 };
const EIGHT_BITS: Range = { low: 1, high: 1.04 };
const FOUR_OR_EIGHT: Range = { low: 0.5, high: 1.15 };

/** Matrices that the checkpoint lists (`ignore`) stay as they are. */
const LEAVES_SOME: Range = { low: 0.5, high: 2 };

/** Bytes of a number in a linear layer by method of quantization (vLLM's `model_executor/layers/quantization/`). */
const BY_METHOD: Readonly<Record<string, Range>> = {
  fp8: EIGHT_BITS,
  fbgemm_fp8: EIGHT_BITS,
  ptpc_fp8: EIGHT_BITS,
  fp8_per_tensor: EIGHT_BITS,
  fp8_per_block: EIGHT_BITS,
  fp8_per_channel: EIGHT_BITS,
  mxfp8: EIGHT_BITS,
  modelopt_mxfp8: EIGHT_BITS,
  experts_int8: EIGHT_BITS,
  int8_per_channel_weight_only: EIGHT_BITS,
  awq: FOUR_BITS,
  auto_awq: FOUR_BITS,
  awq_marlin: FOUR_BITS,
  mxfp4: FOUR_BITS,
  modelopt_fp4: FOUR_BITS,
  gptq: FOUR_OR_EIGHT,
  auto_gptq: FOUR_OR_EIGHT,
  gptq_marlin: FOUR_OR_EIGHT,
  bitsandbytes: FOUR_OR_EIGHT,
  modelopt: LEAVES_SOME,
  'compressed-tensors': LEAVES_SOME,
};

/** Methods that leave all but experts as they are (`vllm/model_executor/layers/quantization/mxfp4.py`). */
const EXPERTS_ALONE: readonly string[] = ['mxfp4', 'experts_int8'];

/** Methods that take plain weights and make them smaller while or after they load. */
const ON_LOADING: readonly string[] = [
  'fp8',
  'ptpc_fp8',
  'fp8_per_tensor',
  'fp8_per_block',
  'fp8_per_channel',
  'mxfp8',
  'experts_int8',
  'int8_per_channel_weight_only',
  'bitsandbytes',
];

/**
 * Bytes of a number by what the checkpoint is published in and what the engine is told; undefined for a method of unknown bits. Where
 * plain weights are made smaller on loading, they may be there in their own type first.
 */
export const numberBytes = (
  { quantization: published, bits }: Pick<ModelShape, 'quantization' | 'bits'>,
  told: string | undefined,
  dtype: string,
): NumberBytes | undefined => {
  const other = typeBytes(dtype);
  if (other === undefined) return undefined;
  const method = published ?? told;
  const plain = exactly(other);
  if (method === undefined) return { linear: plain, experts: plain, other };
  const made = narrowed(ownValue(BY_METHOD, method), bits);
  if (made === undefined || (published === undefined && !ON_LOADING.includes(method))) return undefined;
  const smaller = published === undefined ? { low: made.low, high: other } : made;
  return { linear: EXPERTS_ALONE.includes(method) ? plain : smaller, experts: smaller, other };
};

/** Where the checkpoint says how many bits; a method that may leave matrices as they are still may. */
const narrowed = (made: Range | undefined, bits: number | undefined): Range | undefined => {
  const told = bits === 4 ? FOUR_BITS : bits === 8 ? EIGHT_BITS : undefined;
  return made && told ? { low: told.low, high: made.high > FOUR_OR_EIGHT.high ? made.high : told.high } : made;
};

/** `kv_cache_dtype` (vLLM's `CacheConfig`): `auto` is the type of the model; undefined for types that pack numbers with scales. */
export const cacheNumberBytes = (cacheDtype: string, dtype: string): number | undefined =>
  cacheDtype === 'auto' ? typeBytes(dtype) : ownValue(BY_CACHE_TYPE, cacheDtype);

const BY_CACHE_TYPE: Readonly<Record<string, number>> = {
  fp8: 1,
  fp8_e4m3: 1,
  fp8_e5m2: 1,
  bfloat16: 2,
  float16: 2,
};
