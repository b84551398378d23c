import type { EngineBudget } from '../memory/engine-budgets.ts';
import { isExact } from '../memory/range.ts';
import { grouped } from '../text/grouped.ts';
import type { Words } from '../text/words.ts';
import { cardsOf, layoutOf } from './layouts.ts';
import type { AdvisedShare } from './share-for.ts';
import type { Advised, AdvisedKey, Trial } from './sizing.ts';

/** The arguments that a trial changes, each with its reason. */
export const changesOf = (engine: EngineBudget, share: AdvisedShare, trial: Trial): readonly Advised[] => {
  const { arguments: told } = engine;
  const present = layoutOf(told);
  const { layout, shorter } = trial;
  const spread = spreadWords(engine, trial);
  const changed = (key: AdvisedKey, before: number | undefined, value: number, reason: Words): readonly Advised[] =>
    before === value ? [] : [{ key, value, reason }];
  return [
    ...changed(
      'gpu_memory_utilization',
      isExact(told.share) || share.engines === 1 ? told.share.low : undefined,
      share.value,
      shareWords(share),
    ),
    ...changed('tensor_parallel_size', present.tensor, layout.tensor, spread),
    ...changed('pipeline_parallel_size', present.pipeline, layout.pipeline, spread),
    ...(shorter === undefined ? [] : [{ key: 'max_model_len' as const, value: shorter, reason: lengthWords(engine) }]),
  ];
};

const shareWords = ({ engines, value }: AdvisedShare): Words =>
  engines === 1
    ? {
        en: `it has its cards for itself, and ${String(value)} is what vLLM takes by itself`,
        vi: `nó dùng riêng card của mình, và ${String(value)} là phần vLLM tự lấy`,
      }
    : {
        en: `up to ${String(engines)} engines stand on the card; so much each leaves room for the driver and the processes`,
        vi: `tối đa ${String(engines)} engine đứng trên card; mỗi engine chừng đó thì còn chỗ cho driver và các tiến trình`,
      };

const spreadWords = (engine: EngineBudget, { layout }: Trial): Words => {
  const [before, after] = [cardsOf(layoutOf(engine.arguments)), cardsOf(layout)];
  return before === after
    ? {
        en: `laid out so, ${String(after)} cards hold more requests at once`,
        vi: `chia như vậy, ${String(after)} card chứa được nhiều request cùng lúc hơn`,
      }
    : {
        en: `${String(before)} ${before === 1 ? 'card does' : 'cards do'} not surely hold the weights and a request of a useful length, ${String(after)} do`,
        vi: `${String(before)} card không chắc chứa đủ trọng số và một request đủ dài để dùng, còn ${String(after)} thì đủ`,
      };
};

const lengthWords = ({ budget }: EngineBudget): Words => {
  const asked = grouped(budget.length ?? 0);
  return {
    en: `the longest request that surely fits into the cache; one of ${asked} tokens may not`,
    vi: `request dài nhất chắc chắn vừa cache; request ${asked} token có thể không vừa`,
  };
};
