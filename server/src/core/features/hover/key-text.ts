import { asKey } from '../../text/markdown.ts';
import type { Words } from '../../text/words.ts';
import { TEXT } from '../keys/about.ts';
import type { KeyAbout, KnownValue } from '../keys/about.ts';

/** More values than this are told as a few and how many there are. */
const FEW = 8;

/** What can be said of a key: its kind, what it does, what leaving it out means, its values and releases. */
export const keyText = (about: KeyAbout): Words => {
  const { key, purpose, takes, absent, spans, values } = about;
  const kind = isCut(takes) ? oneOfMany(values.length) : takes;
  const head: Words = { en: `${asKey(key)}: ${kind.en}`, vi: `${asKey(key)}: ${kind.vi}` };
  const choices = choiceWords(values, isOpen(takes));
  const tail = [absent, ...spans];
  return lines(
    head,
    ...(purpose === null ? [] : [purpose]),
    ...(choices === null || sayAlready(takes, values) ? [] : [choices]),
    { en: tail.map(({ en }) => en).join(' '), vi: tail.map(({ vi }) => vi).join(' ') },
  );
};

/** The values that follow say it all. */
const isCut = ({ en }: Words): boolean => en.endsWith('…');

const oneOfMany = (count: number): Words => ({ en: `one of ${String(count)}`, vi: `một trong ${String(count)}` });

/** Any text will do: the known ones are examples. */
const isOpen = ({ en }: Words): boolean => en === TEXT.en;

/** True where the kind of the key names its values anyway. */
const sayAlready = (takes: Words, values: readonly KnownValue[]): boolean =>
  values.every(({ text }) => takes.en.includes(text));

const choiceWords = (values: readonly KnownValue[], areExamples: boolean): Words | null => {
  if (values.length < 2) return null;
  const some = values
    .slice(0, FEW)
    .map(({ text }) => `\`${text}\``)
    .join(', ');
  const rest = values.length - FEW;
  const more =
    rest > 0 ? { en: ` and ${String(rest)} more`, vi: ` và ${String(rest)} giá trị nữa` } : { en: '', vi: '' };
  const lead: Words = areExamples ? { en: 'Such as', vi: 'Ví dụ' } : { en: 'Values:', vi: 'Giá trị:' };
  return { en: `${lead.en} ${some}${more.en}.`, vi: `${lead.vi} ${some}${more.vi}.` };
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
