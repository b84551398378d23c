import type { Words } from '../text/words.ts';

/** Why something of a budget is not known. */
export const GAPS = {
  card: {
    en: 'no card is named: name one with accelerator_type, or its memory in the cluster (gpu:memory=24GiB)',
    vi: 'chưa nêu card: hãy nêu bằng accelerator_type, hoặc nêu bộ nhớ của nó trong cluster (gpu:memory=24GiB)',
  },
  shape: {
    en: 'the shape of the model is not known: its config.json was not read and it is in no table',
    vi: 'không biết hình dạng của model: chưa đọc config.json của nó và không bảng nào có nó',
  },
  method: {
    en: 'how many bytes its quantization takes for a number is not known',
    vi: 'không biết cách lượng tử hóa của nó dùng bao nhiêu byte cho một số',
  },
  type: {
    en: 'a card without bfloat16 (T4, V100) runs this model in float32, and the card is not named',
    vi: 'card không có bfloat16 (T4, V100) chạy model này bằng float32, và chưa nêu tên card',
  },
  sizes: {
    en: 'what a step of the engine holds is not bounded: the config does not say the model’s width',
    vi: 'không có giới hạn cho phần một bước của engine giữ: config không nêu bề rộng của model',
  },
  pictures: {
    en: 'how much it takes to look at pictures or to hear is not bounded here',
    vi: 'phần cần để xem ảnh hay nghe chưa có giới hạn ở đây',
  },
  cacheType: {
    en: 'how many bytes the cache takes for a number is not known',
    vi: 'không biết cache dùng bao nhiêu byte cho một số',
  },
  layers: {
    en: 'it has layers whose cache is not followed',
    vi: 'nó có các tầng mà phần cache chưa được tính',
  },
  length: {
    en: 'the greatest length of a request is not known',
    vi: 'không biết độ dài lớn nhất của một request',
  },
  kind: (what: string): Words => ({ en: `not followed: ${what}`, vi: `chưa được tính: ${what}` }),
} as const;
