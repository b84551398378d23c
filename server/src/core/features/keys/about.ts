import type { Words } from '../../text/words.ts';

/** A value that may be written for a key. */
export interface KnownValue {
  /** As YAML writes it. */
  readonly text: string;
  readonly purpose?: Words;
  readonly isDefault?: boolean;
}

/** What stands under a key: a value on its line, keys below it, or items below it, each a value or with keys. */
export type Shape = 'value' | 'mapping' | 'values' | 'mappings';

/** All that can be said of a key where it may stand, be it there or not. */
export interface KeyAbout {
  readonly key: string;
  /** What it does; null where only the code knows. */
  readonly purpose: Words | null;
  /** What it takes. */
  readonly takes: Words;
  /** What it means to leave it out. */
  readonly absent: Words;
  /** Since when and until when releases know it, each a sentence; none: all do. */
  readonly spans: readonly Words[];
  readonly isRequired: boolean;
  /** True where a newer release no longer knows it. */
  readonly isGoing: boolean;
  /** The values that can be told beforehand; none: any value of its kind. */
  readonly values: readonly KnownValue[];
  readonly shape: Shape;
  /** A value to begin with, as YAML writes it; of a mapping or of items the lines below the key, from column 0 on. */
  readonly sample: string;
}

/** As what a mapping is read: the keys it may hold, and what each of them is. */
export interface Ground {
  /** Keys that can be told beforehand, in the order in which they are wanted. */
  readonly keys: readonly string[];
  /** Null for a key that is not known here. */
  readonly about: (key: string) => KeyAbout | null;
  /** Who knows the keys: `Ray 2.56.1`. */
  readonly knower: string;
  /** What becomes of a key that is not known; null where any key will do. */
  readonly unknown: Words | null;
}

/** A key of which little is said: the rest is what most keys are. */
export const keyAbout = (key: string, said: Partial<KeyAbout> & Pick<KeyAbout, 'purpose'>): KeyAbout => ({
  key,
  takes: TEXT,
  absent: said.isRequired === true ? REQUIRED : NOT_SET,
  spans: [],
  isRequired: false,
  isGoing: false,
  values: [],
  shape: 'value',
  sample: 'text',
  ...said,
});

export const TEXT: Words = { en: 'text', vi: 'chuỗi' };
export const NUMBER: Words = { en: 'a number', vi: 'một số' };
export const WHOLE: Words = { en: 'a whole number', vi: 'một số nguyên' };
export const FLAG: Words = { en: 'true or false', vi: 'true hoặc false' };
export const LIST: Words = { en: 'a list', vi: 'một danh sách' };
export const MAPPING: Words = { en: 'a mapping', vi: 'một mapping' };
export const ANYTHING: Words = { en: 'anything', vi: 'bất kỳ' };

export const NOT_SET: Words = { en: 'Default: not set.', vi: 'Mặc định: không đặt.' };
export const REQUIRED: Words = { en: 'Required.', vi: 'Bắt buộc.' };

export const byDefault = (value: string): Words => ({ en: `Default: \`${value}\`.`, vi: `Mặc định: \`${value}\`.` });

export const FLAGS: readonly KnownValue[] = [{ text: 'true' }, { text: 'false' }];
