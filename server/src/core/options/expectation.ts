import type { Words } from '../text/words.ts';
import { leavesOutZero } from './accepts.ts';
import type { FieldFact } from './model-facts.ts';

/** What a field takes, in words: `a whole number of at least 1, or null`. */
export const expectation = (fact: FieldFact): Words => {
  const parts = [...kinds(fact), ...(fact.accepts?.includes('n') ? [NOTHING] : [])];
  if (parts.length === 0) return FORM;
  return { en: joined(parts, 'en', 'or'), vi: joined(parts, 'vi', 'hoặc') };
};

const FORM: Words = { en: 'a text of a form of its own', vi: 'chuỗi có dạng riêng' };
const NOTHING: Words = { en: 'null', vi: 'null' };

const kinds = (fact: FieldFact): readonly Words[] => {
  const accepts = fact.accepts ?? '';
  if (fact.choices !== undefined) return fact.choices.map((choice) => ({ en: String(choice), vi: String(choice) }));
  const number = numberWords(fact, accepts);
  return [
    ...(number ? [number] : []),
    ...(!number && /[tf]/.test(accepts) ? [{ en: 'true or false', vi: 'true hoặc false' }] : []),
    ...(accepts.includes('s') ? [{ en: 'text', vi: 'chuỗi' }] : []),
    ...(accepts.includes('a') && !accepts.includes('s') ? [{ en: 'auto', vi: 'auto' }] : []),
    ...(/[mM]/.test(accepts) || fact.model !== undefined ? [fact.list === true ? LIST : MAP] : []),
    ...(/[lL]/.test(accepts) && !/[mM]/.test(accepts) && fact.model === undefined ? [LIST] : []),
  ];
};

const LIST: Words = { en: 'a list', vi: 'một danh sách' };
const MAP: Words = { en: 'a mapping', vi: 'một mapping' };

const numberWords = (fact: FieldFact, accepts: string): Words | null => {
  if (fact.kind === 'str' || !/[ijkd]/.test(accepts)) return null;
  if (fact.kind === undefined && accepts.includes('y')) return null;
  const whole = fact.kind === 'int' || !/[hd]/.test(accepts) ? WHOLE : ANY;
  const bounds = boundWords(fact);
  const zero = leavesOutZero(fact) ? { en: ' but not 0', vi: ' trừ 0' } : EMPTY;
  return { en: whole.en + bounds.en + zero.en, vi: whole.vi + bounds.vi + zero.vi };
};

const WHOLE: Words = { en: 'a whole number', vi: 'một số nguyên' };
const ANY: Words = { en: 'a number', vi: 'một số' };

const boundWords = ({ min, max, over, under }: FieldFact): Words => {
  const low = over === -1 ? { en: ' of at least 0', vi: ' từ 0' } : lowWords(min, over);
  const high =
    max !== undefined
      ? { en: ` up to ${String(max)}`, vi: ` đến ${String(max)}` }
      : under !== undefined
        ? { en: ` below ${String(under)}`, vi: ` dưới ${String(under)}` }
        : EMPTY;
  return { en: low.en + high.en, vi: low.vi + high.vi };
};

const EMPTY: Words = { en: '', vi: '' };

const lowWords = (min: number | undefined, over: number | undefined): Words => {
  if (min !== undefined) return { en: ` of at least ${String(min)}`, vi: ` từ ${String(min)}` };
  return over === undefined ? EMPTY : { en: ` above ${String(over)}`, vi: ` lớn hơn ${String(over)}` };
};

const joined = (parts: readonly Words[], language: keyof Words, word: string): string => {
  const texts = parts.map((part) => part[language]);
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} ${word} ${last}`;
};
