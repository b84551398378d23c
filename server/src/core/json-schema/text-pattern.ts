import type { FieldFact } from '../options/model-facts.ts';

/** Texts that pydantic reads as true or false, in any case. */
const BOOL_WORDS = ['true', 'false', 'yes', 'no', 'on', 'off', 't', 'f', 'y', 'n', '1', '0'];
const INTEGER = String.raw`\s*[-+]?\d+(?:_\d+)*(?:\.0*)?\s*`;
const NUMBER = String.raw`\s*[-+]?(?:(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[iI][nN][fF](?:[iI][nN][iI][tT][yY])?|[nN][aA][nN])\s*`;

/** The texts that a field takes: `{}` for any, null for none. */
export const textSchema = (fact: FieldFact, accepts: string): Readonly<Record<string, unknown>> | null => {
  if (accepts.includes('s')) return accepts.includes('e') ? {} : { minLength: 1 };
  const numeric = accepts.includes('q') || (fact.kind === 'float' && (fact.max ?? 2) < 2);
  const texts = [
    ...(numeric ? [fact.kind === 'float' ? NUMBER : INTEGER] : []),
    ...(accepts.includes('a') ? ['auto'] : []),
    ...(accepts.includes('y') ? BOOL_WORDS.map(anyCase) : []),
  ];
  if (texts.length === 0) return accepts.includes('e') ? { maxLength: 0 } : null;
  return { pattern: `^(?:${[...texts, ...(accepts.includes('e') ? [''] : [])].join('|')})$` };
};

/** A pattern of a word whose case does not count. */
export const anyCase = (word: string): string =>
  word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
