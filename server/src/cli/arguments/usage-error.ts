import { nearest, say } from '../../core/index.ts';
import type { Language, Words } from '../../core/index.ts';
import type { CommandRow } from '../table/command-row.ts';
import { usageLines } from './usage-lines.ts';

/** A call that cannot be carried out; its words show the right form. Exit status 2. */
export class UsageError extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** The words of a fault and below them how the command is called. */
export const withUsage = (words: Words, row: CommandRow): UsageError =>
  new UsageError(eachLanguage((language) => `${say(words, language)}\n${usageLines(row, language)}`));

const eachLanguage = (text: (language: Language) => string): Words => ({ en: text('en'), vi: text('vi') });

/** The known word that is near another. Undefined where none is. */
export const didYouMean = (word: string, known: readonly string[]): Words | undefined => meant(nearest(word, known));

export const meant = (near: string | undefined): Words | undefined =>
  near === undefined ? undefined : { en: `Did you mean ${near}?`, vi: `Có phải ý bạn là ${near}?` };

/** Words one after the other. */
export const joined = (...parts: readonly (Words | undefined)[]): Words => {
  const told = parts.filter((part) => part !== undefined);
  return eachLanguage((language) => told.map((part) => say(part, language)).join(' '));
};
