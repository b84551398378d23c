import type { Fit } from '../../fit/fit.ts';
import type { Words } from '../../text/words.ts';

export const NO_CLUSTER: Words = {
  en: 'No cluster is known. Name one in a comment: # rayServeLens.cluster: cpu=8, gpu=1',
  vi: 'Chưa biết cluster. Hãy ghi trong chú thích: # rayServeLens.cluster: cpu=8, gpu=1',
};

export const NOT_DRAWN: Words = {
  en: 'Nothing is drawn: the demand or the nodes are not known, or there are too many.',
  vi: 'Không vẽ được: chưa biết nhu cầu hoặc node, hoặc có quá nhiều.',
};

export const CHANCE: Words = {
  en: 'The order in which Ray starts things decides: this is one of several outcomes.',
  vi: 'Thứ tự Ray khởi động quyết định: đây là một trong nhiều kết quả.',
};

/** On which way through the conditions of the code it is so. */
export const wayWords = (condition: string): Words => ({
  en: `Where ${condition} holds: this is one of the ways that the code may go.`,
  vi: `Khi ${condition} đúng: đây là một trong các nhánh mà code có thể đi.`,
});

/** `Fits`, `Does not fit: 2 replicas wait`. */
export const answerWords = ({ status, pendingTotal, scaled, undecided }: Fit): Words => {
  if (scaled === true) return { en: 'Fits once nodes are added', vi: 'Đủ chỗ sau khi thêm node' };
  if (undecided === true) return { en: 'Not decided: too many ways', vi: 'Chưa xác định: quá nhiều khả năng' };
  if (status === 'fits') return { en: 'Fits', vi: 'Đủ chỗ' };
  if (status === 'unknown') return { en: 'Not known', vi: 'Chưa biết' };
  if (status === 'depends') return { en: 'Chance decides', vi: 'Tùy may rủi' };
  if (pendingTotal === null) return { en: 'Does not fit', vi: 'Không đủ chỗ' };
  return {
    en: `Does not fit: ${String(pendingTotal)} ${pendingTotal === 1 ? 'replica waits' : 'replicas wait'}`,
    vi: `Không đủ chỗ: ${String(pendingTotal)} replica phải chờ`,
  };
};
