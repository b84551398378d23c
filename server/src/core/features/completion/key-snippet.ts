import { isBlock } from '../keys/samples.ts';
import type { KeyAbout } from '../keys/about.ts';
import { escapedText, placeholder } from './offer.ts';

/** Where a key is written. */
export interface Writing {
  /** The column of the key. */
  readonly column: number;
  readonly isFlow: boolean;
  /** True where a colon stands behind the cursor already. */
  readonly hasColon: boolean;
}

const INDENT = 2;

/** A key with a value to begin with. */
export const keySnippet = ({ key, sample }: Pick<KeyAbout, 'key' | 'sample'>, writing: Writing): string => {
  const name = escapedText(key);
  if (writing.hasColon) return name;
  if (writing.isFlow) return `${name}: ${inFlow(sample)}`;
  if (sample === '|') return `${name}: |\n${' '.repeat(writing.column + INDENT)}$1`;
  return isBlock(sample)
    ? `${name}:${blockSnippet(sample, writing.column + INDENT)}`
    : `${name}: ${valueSnippet(sample, 1)}`;
};

/** Two keys with plain values, one below the other. */
export const pairSnippet = (
  first: Pick<KeyAbout, 'key' | 'sample'>,
  second: Pick<KeyAbout, 'key' | 'sample'>,
  writing: Writing,
): string => {
  if (writing.hasColon) return keySnippet(first, writing);
  const both = [first, second];
  return writing.isFlow
    ? both.map(({ key, sample }, i) => `${escapedText(key)}: ${valueSnippet(sample, i + 1)}`).join(', ')
    : blockSnippet(both.map(({ key, sample }) => `${key}: ${sample}`).join('\n'), writing.column).trimStart();
};

/** Lines below a key, each value a placeholder. */
export const blockSnippet = (sample: string, column: number): string => {
  let number = 0;
  const lines = sample.split('\n').map((line) => {
    const [, head = '', value = ''] = /^(\s*(?:- )*(?:[\w./-]+:(?: |$))?)(.*)$/.exec(line) ?? [];
    return value === '' ? escapedText(head).trimEnd() : `${escapedText(head)}${valueSnippet(value, ++number)}`;
  });
  return lines.map((line) => `\n${' '.repeat(column)}${line}`).join('');
};

/** A value as a placeholder, its quotes and brackets outside. */
const valueSnippet = (value: string, number: number): string => {
  if (value === '{}') return `{$${String(number)}}`;
  if (value === '[]') return `[$${String(number)}]`;
  const [, quote = '', inner = value] = /^(["'])(.*)\1$/.exec(value) ?? [];
  return `${quote}${placeholder(number, inner)}${quote}`;
};

/** A sample in one line, as flow style has it. */
const inFlow = (sample: string): string => {
  if (!isBlock(sample)) return valueSnippet(sample, 1);
  const lines = sample.split('\n');
  if (lines.some((line) => /^\s/.test(line) || line.endsWith(':'))) return sample.startsWith('- ') ? '[$1]' : '{ $1 }';
  const items = lines.map((line) => line.replace(/^- /, ''));
  if (!sample.startsWith('- ')) return `{ ${items.map(escapedText).join(', ')} }`;
  return items.every((item) => item.includes(': '))
    ? `[{ ${items.map(escapedText).join(' }, { ')} }]`
    : `[${items.map(escapedText).join(', ')}]`;
};
