import { notice } from '../../problems/notice.ts';
import type { Words } from '../../text/words.ts';
import type { FileRule } from '../rule.ts';

/** A model of RayLLM, the forerunner of `ray.serve.llm`: no release of Ray reads it. */
export const fileRule: FileRule = {
  code: 'former-model-file',
  scope: 'file',
  severity: 'information',
  since: '0.1.0',
  title: { en: 'A model file of RayLLM', vi: 'File model của RayLLM' },
  checkFile: ({ former }) =>
    former.slice(0, 1).map((range) => notice('former-model-file', 'information', range, MESSAGE)),
};

const MESSAGE: Words = {
  en: 'This is a model file of RayLLM, the forerunner of ray.serve.llm: Ray itself never reads it, so nothing of it is known here. A model of ray.serve.llm begins with model_loading_config.',
  vi: 'Đây là file model của RayLLM, tiền thân của ray.serve.llm: bản thân Ray không đọc file này nên ở đây không biết gì về nó. Model của ray.serve.llm bắt đầu bằng model_loading_config.',
};
