import { at, configIn, countAt, part, textAt } from './config.ts';
import type { Config } from './config.ts';
import type { ModelShape } from './shape.ts';

const TYPES: readonly string[] = ['bfloat16', 'float16', 'float32'];

/** `dtype` is what newer files call `torch_dtype`; a model of several parts may say it in the part that writes text. */
export const typeIn = (config: Config): ModelShape['type'] => {
  const parts = [config, part(config, 'text_config')];
  const type = parts
    .flatMap((one) => [textAt(one, 'dtype'), textAt(one, 'torch_dtype')])
    .find((text) => text !== undefined);
  return TYPES.includes(type ?? '') ? (type as ModelShape['type']) : undefined;
};

/** What `quantization_config` says; `?` for a method without a name. */
export const quantizationIn = (config: Config): Pick<ModelShape, 'quantization' | 'bits'> => {
  const said = at(config, 'quantization_config') ?? at(part(config, 'text_config'), 'quantization_config');
  if (said === undefined) return { quantization: undefined };
  const method = configIn(said) ?? {};
  const bits = countAt(method, 'bits') ?? countAt(method, 'w_bit') ?? bitsOfGroups(method);
  return { quantization: nameOf(method), ...(bits === undefined ? {} : { bits }) };
};

/** ModelOpt names itself as the producer, and vLLM takes its 4-bit weights for a method of their own (`_parse_quant_hf_config`). */
const nameOf = (method: Config): string => {
  const name = textAt(method, 'quant_method') ?? textAt(part(method, 'producer'), 'name') ?? '?';
  return name === 'modelopt' && (textAt(method, 'quant_algo') ?? '').includes('FP4') ? 'modelopt_fp4' : name;
};

/** compressed-tensors has groups of layers, each with bits of its own. */
const bitsOfGroups = (method: Config): number | undefined => {
  const groups = Object.values(part(method, 'config_groups')).map((group) =>
    countAt(part(configIn(group) ?? {}, 'weights'), 'num_bits'),
  );
  return new Set(groups).size === 1 ? groups[0] : undefined;
};
