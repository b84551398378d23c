import { shortened } from '../text/shortened.ts';
import type { Words } from '../text/words.ts';

const meant = (near: string | undefined): Words =>
  near === undefined ? { en: '', vi: '' } : { en: `, did you mean ${near}?`, vi: `, ý bạn là ${near}?` };

/** A value as a sentence shows it. */
export const shown = (text: string): string => shortened(text, 40);

export const unknownKey = (name: string, near: string | undefined): Words => ({
  en: `there is no setting ${shown(name)}${meant(near).en}`,
  vi: `không có cài đặt ${shown(name)}${meant(near).vi}`,
});

export const twice = (name: string): Words => ({
  en: `${name} stands here a second time; only this one counts`,
  vi: `${name} xuất hiện lần thứ hai; chỉ giá trị này có hiệu lực`,
});

export const noRelease = (written: string, example: string): Words => ({
  en: `${shown(written)} is no Ray release, write one such as ${example}; it is not used`,
  vi: `${shown(written)} không phải bản Ray, hãy viết như ${example}; giá trị này không được dùng`,
});

export const unknownRule = (code: string, near: string | undefined): Words => ({
  en: `there is no rule ${shown(code)}${meant(near).en}`,
  vi: `không có quy tắc ${shown(code)}${meant(near).vi}`,
});

export const noneOf = (written: string, choices: readonly string[], near: string | undefined): Words => ({
  en: `${shown(written)} is none of ${choices.join(', ')}${meant(near).en}`,
  vi: `${shown(written)} không thuộc ${choices.join(', ')}${meant(near).vi}`,
});

export const noLoad = (written: string): Words => ({
  en: `${shown(written)}: write APPLICATION/DEPLOYMENT and a whole number of requests in flight; it is not used`,
  vi: `${shown(written)}: hãy viết APPLICATION/DEPLOYMENT và số nguyên yêu cầu đang chạy; giá trị này không được dùng`,
});

export const noPath = (written: string): Words => ({
  en: `${shown(written)}: write a path from the folder of this file; it is not used`,
  vi: `${shown(written)}: hãy viết đường dẫn từ thư mục của file này; giá trị này không được dùng`,
});

const KINDS = {
  text: { en: 'a text', vi: 'một chuỗi' },
  map: { en: 'keys with their values', vi: 'các khóa và giá trị' },
  list: { en: 'a list', vi: 'một danh sách' },
  globs: { en: 'a glob or a list of globs', vi: 'một glob hoặc danh sách glob' },
} as const satisfies Readonly<Record<string, Words>>;

export const wrongKind = (name: string, wanted: keyof typeof KINDS): Words => ({
  en: `${name} is ${KINDS[wanted].en}; what stands here is not used`,
  vi: `${name} là ${KINDS[wanted].vi}; giá trị ở đây không được dùng`,
});

export const WITHOUT_FILES: Words = {
  en: 'an override needs files, the globs it counts for; it is not used',
  vi: 'mục override cần files, các glob mà nó áp dụng; mục này không được dùng',
};

export const BOTH_CLUSTERS: Words = {
  en: 'cluster and clusterFile: give one of them, not both; clusterFile counts',
  vi: 'cluster và clusterFile: chỉ được dùng một trong hai; clusterFile có hiệu lực',
};

export const NO_KEYS: Words = {
  en: 'the settings are keys with their values; nothing of this file is used',
  vi: 'cài đặt là các khóa và giá trị; không phần nào của file này được dùng',
};

export const TOO_LARGE: Words = {
  en: 'too large for settings; nothing of it is used',
  vi: 'quá lớn cho một file cài đặt; không phần nào được dùng',
};

export const noYaml = (why: Words): Words => ({ en: `not valid YAML: ${why.en}`, vi: `YAML không hợp lệ: ${why.vi}` });
