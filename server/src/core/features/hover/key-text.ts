import { asKey } from '../../text/markdown.ts';
import type { Words } from '../../text/words.ts';
import type { KeyAbout, KnownValue } from '../keys/about.ts';

/** More values than this are told as a few and how many there are. */
const FEW = 8;

/** What can be said of a key: its kind, what it does, what leaving it out means, its values and releases. */
export const keyText = (about: KeyAbout): Words => {
  const { key, purpose, takes, absent, spans, values } = about;
  const head: Words = { en: `${asKey(key)}: ${takes.en}`, vi: `${asKey(key)}: ${takes.vi}` };
  const choices = choiceWords(about.values);
  const tail = [absent, ...spans];
  return lines(
    head,
    ...(purpose === null ? [] : [purpose]),
    ...(choices === null || sayAlready(takes, values) ? [] : [choices]),
    { en: tail.map(({ en }) => en).join(' '), vi: tail.map(({ vi }) => vi).join(' ') },
  );
};

/** True where the kind of the key names its values anyway. */
const sayAlready = (takes: Words, values: readonly KnownValue[]): boolean =>
  values.every(({ text }) => takes.en.includes(text));

const choiceWords = (values: readonly KnownValue[]): Words | null => {
  if (values.length < 2) return null;
  const some = values
    .slice(0, FEW)
    .map(({ text }) => `\`${text}\``)
    .join(', ');
  const rest = values.length - FEW;
  const more =
    rest > 0 ? { en: ` and ${String(rest)} more`, vi: ` và ${String(rest)} giá trị nữa` } : { en: '', vi: '' };
  return { en: `Values: ${some}${more.en}.`, vi: `Giá trị: ${some}${more.vi}.` };
};

/** Paragraphs of Markdown. */
export const lines = (...parts: readonly Words[]): Words => ({
  en: parts.map(({ en }) => en).join('\n\n'),
  vi: parts.map(({ vi }) => vi).join('\n\n'),
});

export const joined = (...parts: readonly Words[]): Words => ({
  en: parts.map(({ en }) => en).join(''),
  vi: parts.map(({ vi }) => vi).join(''),
});
