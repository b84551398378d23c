import type { Words } from '../../../server/src/core/index.ts';

/** A table of words in one language. */
export type TextsOf<T> = { readonly [K in keyof T]: string };

export const inLanguage = <T extends Readonly<Record<string, Words>>>(words: T, language: keyof Words): TextsOf<T> =>
  Object.fromEntries(Object.entries(words).map(([key, one]) => [key, one[language]])) as TextsOf<T>;
