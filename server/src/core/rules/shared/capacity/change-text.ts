import { leastOf } from '../../../demand/sums.ts';
import { amountOf } from '../../../ray/amounts.ts';
import type { Words } from '../../../text/words.ts';
import type { Level } from '../../../fit/demand/problem-of.ts';
import type { Fit } from '../../../fit/fit.ts';
import type { Capacity } from '../../../capacity/capacity.ts';
import type { Trial } from '../../../capacity/trial.ts';
import { shortOf } from './shortage.ts';

export const NOTHING: Words = { en: '', vi: '' };
const AS_FAR_AS_KNOWN: Words = { en: ', as far as it is known', vi: ', theo phần đã biết' };

/** "4 instead of 6 CPU at the start", of what is short if one resource is; null where that gets no less. */
export const changeText = (before: Capacity, after: Trial, level: Level): Words | null => {
  const [first, second] = [leastOf(before), leastOf(after)];
  if (first === null || second === null) return null;
  const [left, right] = [first[level], second[level]];
  const short = before.cluster && shortOf(left, before.cluster);
  const name = (short === null ? ['CPU', 'GPU', ...left.keys()] : [short]).find(
    (key) => (right.get(key) ?? 0n) < (left.get(key) ?? 0n),
  );
  if (name === undefined) return null;
  const now = String(amountOf(right.get(name) ?? 0n));
  const was = String(amountOf(left.get(name) ?? 0n));
  const known = after.demand === null ? AS_FAR_AS_KNOWN : NOTHING;
  return level === 'max'
    ? {
        en: `at most ${now} instead of ${was} ${name}${known.en}`,
        vi: `nhiều nhất ${now} thay vì ${was} ${name}${known.vi}`,
      }
    : {
        en: `${now} instead of ${was} ${name} at the start${known.en}`,
        vi: `${now} thay vì ${was} ${name} lúc khởi động${known.vi}`,
      };
};

/** A change in brackets behind a title, after what comes before it in them; nothing where neither says anything. */
export const inBrackets = (change: Words, before: Words = NOTHING): Words => ({
  en: bracketed(before.en, change.en),
  vi: bracketed(before.vi, change.vi),
});

const bracketed = (...parts: readonly string[]): string => {
  const told = parts.filter((part) => part !== '');
  return told.length === 0 ? '' : ` (${told.join(': ')})`;
};

const FITS: Words = { en: 'fits', vi: 'đủ chỗ' };
const FITS_AT_MOST: Words = { en: 'fits, also at most', vi: 'đủ chỗ, cả khi nhiều nhất' };
const MAY_WAIT: Words = { en: 'something may still wait', vi: 'có thể vẫn còn phải chờ' };
const CHANGES_SERVICE: Words = { en: ' · changes the service', vi: ' · thay đổi dịch vụ' };

/** What an edit leaves: `fits`, `still 1 pending`; empty where nobody knows. `atMost`: whether the highest counts have room too. */
export const leftText = (fit: Fit | null, atMost: boolean, changesService: boolean): Words => {
  const left = leftWords(fit, atMost);
  const mark = changesService ? CHANGES_SERVICE : NOTHING;
  return left === null ? mark : { en: `: ${left.en}${mark.en}`, vi: `: ${left.vi}${mark.vi}` };
};

const leftWords = (fit: Fit | null, atMost: boolean): Words | null => {
  if (fit?.status === 'fits') return atMost ? FITS_AT_MOST : FITS;
  if (fit?.status === 'depends') return MAY_WAIT;
  if (fit?.status !== 'does-not-fit') return null;
  const { pendingTotal } = fit;
  return pendingTotal === null
    ? { en: 'some still pending', vi: 'vẫn còn phải chờ' }
    : { en: `still ${String(pendingTotal)} pending`, vi: `vẫn còn ${String(pendingTotal)} phải chờ` };
};
