/** A text for people in every language the product speaks. Chosen at the edge with `say`; nothing matches on it. */
export interface Words {
  readonly en: string;
  readonly vi: string;
}

export type Language = keyof Words;

export const say = (words: Words, language: Language): string => words[language];

/** Picks the language for an editor's or shell's locale such as `vi`, `vi-VN`, `vi_VN.UTF-8`. English if unknown. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith('vi') === true ? 'vi' : 'en';
