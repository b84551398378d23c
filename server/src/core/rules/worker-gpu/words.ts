import type { ServedModel } from '../../cards/served-models.ts';
import { PER_WORKER_GPUS, helperGpus, smallerHelperSince } from '../../ray/facts/engine-workers.ts';
import type { Words } from '../../text/words.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { Parts } from './parts.ts';

export const nameOf = ({ model, deployment }: ServedModel): string =>
  stringOf(valueOf(model, 'model_loading_config', 'model_id')) ?? deployment.name;

/** Nothing tells the workers of their part. */
export const unsetWords = (served: ServedModel, { most }: Parts, usual: number): Words => ({
  en: `${nameOf(served)} does not start: its engine’s worker asks Ray for ${String(usual)} GPU, and its bundle has ${String(most)}. ${PER_WORKER_GPUS} among the env_vars of its runtime_env tells the worker of its part; Ray does not tell it.`,
  vi: `${nameOf(served)} không chạy được: worker của engine xin Ray ${String(usual)} GPU, mà bundle của nó chỉ có ${String(most)}. ${PER_WORKER_GPUS} trong env_vars của runtime_env cho worker biết phần của nó; Ray không tự báo.`,
});

/** The release's own task is too large for the group, whatever is written. */
export const helperWords = (served: ServedModel, { most }: Parts, release: string): Words => {
  const helper = String(helperGpus(release) ?? 1);
  const since = smallerHelperSince(release, most);
  const later = {
    en: since === undefined ? '' : ` Ray ${since} on asks for less; here only whole GPUs start.`,
    vi: since === undefined ? '' : ` Từ Ray ${since} thì xin ít hơn; ở đây chỉ GPU nguyên mới chạy được.`,
  };
  return {
    en: `${nameOf(served)} does not start: Ray ${release} makes its engine’s config in a task that asks for ${helper} GPU of the replica’s bundles, and these have ${String(most)}. No setting changes that.${later.en}`,
    vi: `${nameOf(served)} không chạy được: Ray ${release} tạo cấu hình engine trong một task xin ${helper} GPU từ các bundle của replica, mà chúng chỉ có ${String(most)}. Không thiết lập nào đổi được điều đó.${later.vi}`,
  };
};

export const moreWords = (served: ServedModel, { most }: Parts, text: string): Words => ({
  en: `${nameOf(served)} does not start: ${PER_WORKER_GPUS} has its engine’s worker ask Ray for ${text} GPU, and its bundle has ${String(most)}.`,
  vi: `${nameOf(served)} không chạy được: ${PER_WORKER_GPUS} khiến worker của engine xin Ray ${text} GPU, mà bundle của nó chỉ có ${String(most)}.`,
});

export const nothingWords = (served: ServedModel, text: string): Words => ({
  en: `${nameOf(served)} does not start: with ${PER_WORKER_GPUS} ${text} Ray gives its engine’s worker no GPU.`,
  vi: `${nameOf(served)} không chạy được: với ${PER_WORKER_GPUS} ${text}, Ray không cho worker của engine GPU nào.`,
});

export const noNumberWords = (served: ServedModel, text: string): Words => ({
  en: `${nameOf(served)} does not start: ${PER_WORKER_GPUS} has to be a number, and “${text}” is none.`,
  vi: `${nameOf(served)} không chạy được: ${PER_WORKER_GPUS} phải là một số, mà “${text}” thì không.`,
});

export const unusedWords = (served: ServedModel, { most }: Parts, text: string): Words => ({
  en: `The worker of ${nameOf(served)} takes ${text} of the ${String(most)} GPU that its bundle holds; nobody can use the rest.`,
  vi: `Worker của ${nameOf(served)} lấy ${text} trong ${String(most)} GPU mà bundle giữ; phần còn lại không ai dùng được.`,
});
