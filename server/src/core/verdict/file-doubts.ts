import { VALUE_LATER } from '../capacity/filled-in.ts';
import { nodesOf } from '../yaml/nodes.ts';
import { asMap, entryOf } from '../yaml/tree.ts';
import type { Entry, Tree } from '../yaml/tree.ts';
import { gapHere } from '../text/gap.ts';
import type { Words } from '../text/words.ts';
import type { Judged } from './verdict-of.ts';
import type { VerdictDoubt } from './verdict.ts';

/** Why it is not known whether Ray takes the file as a whole. */
export const fileDoubts = (judged: Judged): readonly VerdictDoubt[] => {
  const { root, applications, ray, unknown, later, isFaulty } = judged;
  if (!ray.covered) return [doubt(null, ray.note ?? NOTHING)];
  const ofCode = applications.some(({ demand: { code } }) => code !== null);
  const odd = ofCode ? oddKey(root) : undefined;
  const options = ofCode ? entryOf(root, 'controller_options') : undefined;
  return [
    ...(isFaulty ? [doubt(null, FAULT)] : []),
    ...(later === null ? [] : [doubt(later, VALUE_LATER)]),
    ...unknown.map((gap) => ({ ...gap, stage: 'build' as const, application: null })),
    ...(odd === undefined ? [] : [doubt(odd.keyRange, oddWords(odd.key))]),
    ...(options === undefined ? [] : [doubt(options.keyRange, CONTROLLER)]),
    ...(applications.length === 0 && unknown.length === 0 ? [doubt(null, NOTHING)] : []),
  ];
};

const doubt = (range: VerdictDoubt['range'], message: Words): VerdictDoubt => ({
  ...gapHere(range, message),
  stage: 'schema',
  application: null,
});

/** The first key that is a number, a boolean or null to PyYAML. */
const oddKey = (root: Tree): Entry | undefined => {
  for (const tree of nodesOf(root)) {
    const odd = [...(asMap(tree)?.entries.values() ?? [])].find(({ textual }) => !textual);
    if (odd !== undefined) return odd;
  }
  return undefined;
};

const oddWords = (key: string): Words => ({
  en: `the key ${key} is no text to YAML, and what code makes of that is not known`,
  vi: `khóa ${key} không phải văn bản đối với YAML, chưa biết code sẽ hiểu ra sao`,
});

const CONTROLLER: Words = {
  en: 'the content of controller_options is not judged',
  vi: 'chưa xét nội dung của controller_options',
};

const FAULT: Words = {
  en: 'a rule of this program failed, so that a refusal may be missing',
  vi: 'một quy tắc của chương trình này bị lỗi, có thể thiếu một lý do từ chối',
};

const NOTHING: Words = {
  en: 'the file holds no application that can be judged',
  vi: 'file không có application nào xét được',
};
