import { rootDoubts } from '../certainty/doubts-of.ts';
import { VALUE_LATER } from '../capacity/filled-in.ts';
import { takesAllAway } from '../sources/detect/is-serve.ts';
import { gapHere } from '../text/gap.ts';
import type { Words } from '../text/words.ts';
import type { Judged } from './verdict-of.ts';
import type { VerdictDoubt } from './verdict.ts';

/** Why it is not known whether Ray takes the file as a whole. */
export const fileDoubts = (judged: Judged): readonly VerdictDoubt[] => {
  const { root, applications, ray, unknown, later, isFaulty } = judged;
  if (!ray.covered) return [doubt(null, ray.note ?? NOTHING)];
  return [
    ...(isFaulty ? [doubt(null, FAULT)] : []),
    ...(later === null ? [] : [doubt(later, VALUE_LATER)]),
    ...unknown.map((gap) => ({ ...gap, stage: 'build' as const, application: null })),
    ...rootDoubts(root, ray.version).map(({ stage, range, message }) => ({
      ...gapHere(range, message),
      stage,
      application: null,
    })),
    ...(applications.length === 0 && unknown.length === 0 && !takesAllAway(root) ? [doubt(null, NOTHING)] : []),
  ];
};

const doubt = (range: VerdictDoubt['range'], message: Words): VerdictDoubt => ({
  ...gapHere(range, message),
  stage: 'schema',
  application: null,
});

const FAULT: Words = {
  en: 'a rule of this program failed, so that a refusal may be missing',
  vi: 'một quy tắc của chương trình này bị lỗi, có thể thiếu một lý do từ chối',
};

const NOTHING: Words = {
  en: 'the file holds no application that can be judged',
  vi: 'file không có application nào xét được',
};
