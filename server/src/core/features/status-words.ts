import type { Severity } from '../problems/problem.ts';
import type { Fit, FitStatus } from '../fit/fit.ts';
import { asCode } from '../text/markdown.ts';
import { say } from '../text/words.ts';
import type { Language, Words } from '../text/words.ts';

export const SEVERITY: Readonly<Record<Severity, Words>> = {
  error: { en: 'error', vi: 'lỗi' },
  warning: { en: 'warning', vi: 'cảnh báo' },
  information: { en: 'info', vi: 'thông tin' },
  hint: { en: 'hint', vi: 'gợi ý' },
};

/** How well something fits. */
export const FIT_STATUS: Readonly<Record<FitStatus, Words>> = {
  fits: { en: 'fits', vi: 'đủ chỗ' },
  'does-not-fit': { en: 'does not fit', vi: 'không đủ chỗ' },
  depends: { en: 'depends on the order in which Ray starts things', vi: 'tùy thứ tự Ray khởi động' },
  unknown: { en: 'not known', vi: 'chưa biết' },
};

const SCALED: Words = { en: 'once the autoscaler has added nodes', vi: 'sau khi autoscaler thêm node' };
const CONDITIONS: Words = { en: 'depends on what holds:', vi: 'tùy điều kiện nào đúng:' };
const UNDECIDED: Words = { en: 'not decided', vi: 'chưa xác định được' };

const PENDING: Words = { en: 'pending', vi: 'chờ' };

/** `does not fit (chat/LLMRouter 1 × pending)`. */
export const fitText = (fit: Fit, language: Language): string => {
  const { status, pending, pendingTotal, scaled, undecided, conditions } = fit;
  if (conditions !== undefined) return `${say(CONDITIONS, language)} ${conditions.map(asCode).join(', ')}`;
  if (scaled === true) return `${say(FIT_STATUS[status], language)} ${say(SCALED, language)}`;
  if (undecided) return say(UNDECIDED, language);
  const who = pending?.map((one) => `${one.application}/${one.deployment} ${String(one.replicas)} ×`).join(', ');
  const waiting = who !== undefined && who !== '' ? who : pendingTotal ? String(pendingTotal) : '';
  return `${say(FIT_STATUS[status], language)}${waiting ? ` (${waiting} ${say(PENDING, language)})` : ''}`;
};
