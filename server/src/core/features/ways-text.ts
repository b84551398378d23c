import type { Demand } from '../demand/demand.ts';
import { asCode } from '../text/markdown.ts';
import { say } from '../text/words.ts';
import type { Language, Words } from '../text/words.ts';

/** What is reserved where a condition of code holds. */
export interface Way {
  /** In Python. */
  readonly condition: string;
  /** Null where that is not known on this way either. */
  readonly demand: Demand | null;
  readonly atLeast: Demand | null;
}

const OR: Words = { en: ', or ', vi: ', hoặc ' };
const IF: Words = { en: 'if', vi: 'nếu' };

/** `3 CPU, or 5 CPU if USE_GPU`: what is told of each way in one text, once where all are the same. */
export const eitherText = (
  ways: readonly Pick<Way, 'condition'>[],
  told: readonly string[],
  language: Language,
): string => {
  const [first, second, ...others] = ways.map(({ condition }, i) => ({ condition, text: told[i] ?? '' }));
  if (first === undefined || second === undefined || new Set(told).size === 1) return told[0] ?? '';
  const where = ({ condition, text }: typeof first): string => `${text} ${say(IF, language)} ${asCode(condition)}`;
  if (others.length === 0 && isOpposite(first.condition, second.condition))
    return `${second.text}${say(OR, language)}${where(first)}`;
  return [first, second, ...others].map(where).join(say(OR, language));
};

/** `3 CPU, or 5 CPU if USE_GPU` of what is told of each way; null where there are none, or one of them is not known. */
export const eitherLine = (ways: readonly Way[], tell: (way: Way) => Words | null): Words | null => {
  const told = ways.flatMap((way) => tell(way) ?? []);
  if (told.length === 0 || told.length < ways.length) return null;
  const text = (language: Language): string =>
    eitherText(
      ways,
      told.map((one) => say(one, language)),
      language,
    );
  return { en: text('en'), vi: text('vi') };
};

/** True for `not X` beside `X`. */
const isOpposite = (one: string, other: string): boolean => [`not ${one}`, `not (${one})`].includes(other);
