import { say } from '../../core/index.ts';
import type { EngineAdvice, Words } from '../../core/index.ts';
import { FIXED_SPACE, wrapped } from '../help/layout.ts';
import type { HelpSetting } from '../help/layout.ts';
import { widthOf } from '../terminal/colors.ts';

/** How an engine should be sized: each argument with its reason, or in a sentence why none is to be changed. */
export const adviceLines = (advice: EngineAdvice, setting: HelpSetting): readonly string[] => {
  const { language, paint, width } = setting;
  const head = paint('heading', say(ADVICE, language));
  if (advice.kind !== 'change') {
    const [first = '', ...rest] = wrapped(
      `${say(ADVICE, language)}: ${say(sentenceOf(advice), language)}`,
      width,
      INDENT,
    ).split('\n');
    return [first.replace(say(ADVICE, language), head), ...rest];
  }
  const terms = advice.changes.map(({ key, value }) => `${key}: ${String(value)}`);
  const column = 2 * INDENT + Math.max(...terms.map(widthOf)) + 2;
  const lines = advice.changes.map(({ reason }, i) => {
    const term = terms[i] ?? '';
    const body = wrapped(say(reason, language), width, column).slice(column);
    return `${' '.repeat(2 * INDENT)}${paint('code', term)}${' '.repeat(column - 2 * INDENT - widthOf(term))}${body}`;
  });
  return [`${' '.repeat(INDENT)}${head}`, ...lines];
};

const INDENT = 2;

const ADVICE: Words = { en: 'Advice', vi: 'Lời khuyên' };

const sentenceOf = (advice: Exclude<EngineAdvice, { readonly kind: 'change' }>): Words => {
  switch (advice.kind) {
    case 'keep':
      return { en: 'sized as it should be.', vi: 'đã vừa như nên thế.' };
    case 'too-large':
      return tooLarge(
        advice.needs().map(({ card, count }) => `${String(count)} × ${card}`.replaceAll(' ', FIXED_SPACE)),
      );
    case 'unknown':
      return { en: `not known: ${advice.why.en}.`, vi: `chưa biết: ${advice.why.vi}.` };
  }
};

const tooLarge = (needs: readonly string[]): Words =>
  needs.length === 0
    ? {
        en: 'it is not sure to start on its cards with any length, nor on so many of others as one node has.',
        vi: 'nó không chắc chạy được trên card của mình với độ dài nào, cũng không trên số card khác mà một node có.',
      }
    : {
        en: `it is not sure to start on its cards with any length; with its full length it would on ${needs.join(' or on ')}.`,
        vi: `nó không chắc chạy được trên card của mình với độ dài nào; với độ dài đầy đủ nó sẽ chạy trên ${needs.join(' hoặc trên ')}.`,
      };
