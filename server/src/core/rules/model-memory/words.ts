import type { MemoryShare } from '../../cards/memory-share.ts';
import type { Weights } from '../../cards/weights.ts';
import type { Words } from '../../text/words.ts';

/** How large the weights are, what is left for them, and what is needed; `fewest` null: a larger share is enough. */
export const message = (
  weights: Weights,
  gpu: string,
  memory: number,
  share: MemoryShare,
  fewest: number | null,
): Words => {
  const { gpus } = weights;
  const of = `${String(share.high)} × ${String(memory)}`;
  const left = short(memory * share.high);
  const all = weights.sure === 1 ? byShape(weights) : byName(weights);
  const apart =
    gpus > 1 ? { en: ` on each of ${String(gpus)} GPUs`, vi: ` trên mỗi GPU trong ${String(gpus)} GPU` } : HERE;
  const part = share.entry ? { en: 'gpu_memory_utilization', vi: 'gpu_memory_utilization' } : DEFAULT;
  const advice = adviceFor(fewest);
  return {
    en: `The engine will not start: ${all.en}${apart.en}, and ${part.en} leaves it ${left} GB of one ${gpu} (${of}). ${advice.en}`,
    vi: `Engine sẽ không chạy: ${all.vi}${apart.vi}, còn ${part.vi} chỉ cho ${left} GB của một ${gpu} (${of}). ${advice.vi}`,
  };
};

const byName = ({ parameters, bytes, all, gpus }: Weights): Words => {
  const bits = String(bytes * 8);
  const least = bytes < 2 ? { en: ' at least', vi: ' ít nhất' } : HERE;
  const need = short(all / gpus);
  return {
    en: `by the model’s name, ${short(parameters)}B parameters of${least.en} ${bits} bits are about ${need} GB`,
    vi: `theo tên model, ${short(parameters)}B tham số${least.vi} ${bits} bit là khoảng ${need} GB`,
  };
};

/** In the unit of the card. */
const byShape = ({ all, gpus }: Weights): Words => {
  const need = short((all * 1e9) / gpus / 2 ** 30);
  return { en: `the model’s weights are ${need} GiB`, vi: `trọng số của model là ${need} GiB` };
};

const adviceFor = (fewest: number | null): Words =>
  fewest === null
    ? { en: 'A larger share is enough.', vi: 'Một phần lớn hơn là đủ.' }
    : {
        en: `It takes at least ${String(fewest)} of these GPUs (tensor_parallel_size), or smaller weights.`,
        vi: `Cần ít nhất ${String(fewest)} GPU loại này (tensor_parallel_size), hoặc trọng số nhỏ hơn.`,
      };

const DEFAULT: Words = { en: 'vLLM’s default share', vi: 'phần mặc định của vLLM' };
const HERE: Words = { en: '', vi: '' };

const short = (amount: number): string => String(amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount));
