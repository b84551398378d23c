import type { Words } from '../text/words.ts';

export const DEFAULT: Words = { en: 'the builder’s default', vi: 'mặc định của builder' };

export const NOT_READ: Words = {
  en: 'unknown: it depends on keys that cannot be read',
  vi: 'chưa biết: tùy các khóa không đọc được',
};

export const said = (key: string): Words => ({ en: `${key} of the model`, vi: `${key} của model` });
