import { VALUE_LATER } from '../capacity/filled-in.ts';
import { oddKeys } from '../certainty/build-doubts.ts';
import { entryOf } from '../yaml/tree.ts';
import { gapHere } from '../text/gap.ts';
import type { Words } from '../text/words.ts';
import type { Judged } from './verdict-of.ts';
import type { VerdictDoubt } from './verdict.ts';

/** Why it is not known whether Ray takes the file as a whole. */
export const fileDoubts = (judged: Judged): readonly VerdictDoubt[] => {
  const { root, applications, ray, unknown, later } = judged;
  if (!ray.covered) return [doubt(null, ray.note ?? NOTHING)];
  const ofCode = applications.some(({ demand: { code } }) => code !== null);
  const odd = ofCode ? oddKeys(root) : [];
  const options = ofCode ? entryOf(root, 'controller_options') : undefined;
  return [
    ...(later === null ? [] : [doubt(later, VALUE_LATER)]),
    ...unknown.map((gap) => ({ ...gap, stage: 'build' as const, application: null })),
    ...odd.map(({ stage, range, message }) => ({ ...gapHere(range, message), stage, application: null })),
    ...(options === undefined ? [] : [doubt(options.keyRange, CONTROLLER)]),
    ...(applications.length === 0 && unknown.length === 0 ? [doubt(null, NOTHING)] : []),
  ];
};

const doubt = (range: VerdictDoubt['range'], message: Words): VerdictDoubt => ({
  ...gapHere(range, message),
  stage: 'schema',
  application: null,
});

const CONTROLLER: Words = {
  en: 'the content of controller_options is not judged',
  vi: 'chưa xét nội dung của controller_options',
};

const NOTHING: Words = {
  en: 'the file holds no application that can be judged',
  vi: 'file không có application nào xét được',
};
