import { shapeOfConfig } from './shape-of-config.ts';
import type { ModelShape } from './shape.ts';

/** The texts of the files of a model that say its shape. */
export interface ModelFiles {
  readonly config: string;
  /** `model.safetensors.index.json`; null where the weights are one file, or it is not at hand. */
  readonly index: string | null;
}

/** Larger ones, in characters, are no config of a model; the largest published ones list each layer that is not quantized. */
const CONFIG_LIMIT = 5_000_000;

/** The shape of a model whose own files are at hand; whatever stands in them, this returns. */
export const shapeOfFiles = ({ config, index }: ModelFiles, id: string, source: string): ModelShape => {
  const shape = shapeOfConfig(parsed(config), id, 'exact', source);
  const fileBytes = index === null ? undefined : bytesIn(index);
  return { ...shape, ...(fileBytes === undefined ? {} : { fileBytes }) };
};

/** Undefined for what is no JSON. `NaN` and `Infinity`, which Python writes, are numbers that nobody counts with. */
const parsed = (text: string): unknown => {
  if (text.length > CONFIG_LIMIT) return undefined;
  try {
    return JSON.parse(text.replace(/(:\s*)-?(?:NaN|Infinity)\b/g, '$1null')) as unknown;
  } catch {
    return undefined;
  }
};

/** `metadata.total_size`, read off the text: the list of tensors beside it may be long. */
const bytesIn = (index: string): number | undefined => {
  const bytes = Number(/"total_size"\s*:\s*(\d{1,16})(?:\.0+)?\s*[,}]/.exec(index)?.[1]);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined;
};
