import type { ModelShape } from '../../models/shape.ts';
import { NOT_IN_FLOAT16 } from '../../ray/facts/engine-cache.ts';
import { compareReleases } from '../../ray/release.ts';
import type { EngineArguments } from '../budget.ts';
import type { Card } from '../budget-of.ts';

/** Cards of a compute capability below 8.0, by Ray's names: they have no bfloat16. */
const WITHOUT_BFLOAT16: readonly string[] = ['T4', 'V100', 'P100', 'P4', 'K80'];

/** None of them has more, in bytes. */
const LARGEST_WITHOUT = 34 * 2 ** 30;

/** The type that a model runs in on a card: those that may not run in float16 take float32 where there is no bfloat16; undefined: either. */
export const typeOn = (
  { architecture }: Pick<ModelShape, 'architecture'>,
  { dtype, vllm }: Pick<EngineArguments, 'dtype' | 'vllm'>,
  { name, bytes }: Card,
): string | undefined => {
  const since = NOT_IN_FLOAT16.get(architecture);
  if (dtype !== 'auto' || since === undefined || compareReleases(vllm, since) < 0) return dtype;
  if (name !== undefined) return WITHOUT_BFLOAT16.includes(name) ? 'float32' : dtype;
  return bytes.low > LARGEST_WITHOUT ? dtype : undefined;
};
