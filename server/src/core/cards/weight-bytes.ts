import { nameIn } from './model-size.ts';

/**
 * The fewest bytes that a weight takes under a value of `quantization` (vLLM's `model_executor/layers/quantization/`).
 * Layers that a method leaves out keep 2 bytes. GPTQ and bitsandbytes are of 4 or 8 bits; other methods say too little.
 */
const BY_METHOD: Readonly<Record<string, number>> = {
  fp8: 1,
  fbgemm_fp8: 1,
  ptpc_fp8: 1,
  fp8_per_tensor: 1,
  fp8_per_block: 1,
  fp8_per_channel: 1,
  mxfp8: 1,
  modelopt_mxfp8: 1,
  experts_int8: 1,
  int8_per_channel_weight_only: 1,
  awq: 0.5,
  auto_awq: 0.5,
  awq_marlin: 0.5,
  gptq: 0.5,
  auto_gptq: 0.5,
  gptq_marlin: 0.5,
  bitsandbytes: 0.5,
  modelopt: 0.5,
  modelopt_fp4: 0.5,
};

/** `dtype` of vLLM's `ModelConfig`: `auto` makes half precision of a checkpoint in float32. */
const BY_TYPE: Readonly<Record<string, number>> = {
  auto: 2,
  half: 2,
  float16: 2,
  bfloat16: 2,
  float: 4,
  float32: 4,
};

/** Bytes of a number of the type that a model runs in; undefined for a type that vLLM does not know. */
export const typeBytes = (dtype: string): number | undefined => ownValue(BY_TYPE, dtype);

/** Words of a name, each with the fewest bytes it may mean. */
const BY_WORD: readonly (readonly [RegExp, number])[] = [
  [/awq|gptq|int4|4-?bit|w4a\d|fp4|nf4|bnb/, 0.5],
  [/fp8|int8|8-?bit|w8a\d/, 1],
];

/** Other ways to make weights smaller, of fewer than 4 bits or of unknown many. */
const UNCLEAR =
  /gguf|ggml|exl\d|hqq|aqlm|vptq|quip|squeeze|round|marlin|torchao|mlx|bitnet|ternary|optiq|openvino|qat|bpw|[1-3]\.?\d*-?bit|int[1-3](?!\d)|w[1-35-7]a\d|(?<![a-z0-9])i?q\d(?![a-z0-9.])|(?<![a-z0-9])quant(?:ized)?(?![a-z0-9])(?!\.w[48]a)/;

/** Published in fewer than 16 bits without a word in the name: MXFP4, FP8 and INT4 (their model cards). */
const BORN_SMALL =
  /gpt-?oss|ministral-3-|devstral-(?:small-)?2-|mistral-(?:large-3|small-4|medium-3)|deepseek-(?:v3|v4|r1(?!-(?:distill|0528-qwen3)))|kimi-k|minimax-m|mimo-v2/;

/** The fewest bytes that a weight can take; undefined where the file leaves a doubt. */
export const bytesPerWeight = (
  model: string,
  quantization: string | undefined,
  dtype: string | undefined,
): number | undefined => {
  const name = nameIn(model);
  if (UNCLEAR.test(name) || BORN_SMALL.test(name)) return undefined;
  const type = typeBytes(dtype ?? 'auto');
  const method = quantization === undefined ? type : ownValue(BY_METHOD, quantization);
  if (type === undefined || method === undefined) return undefined;
  return Math.min(method, ...BY_WORD.flatMap(([pattern, bytes]) => (pattern.test(name) ? [bytes] : [])));
};

/** What a table of our own holds under a key from outside. */
export const ownValue = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
