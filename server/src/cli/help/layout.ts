import type { Language, Paint } from '../../core/index.ts';
import { widthOf } from '../terminal/colors.ts';

/** For whom a help text is laid out. */
export interface HelpSetting {
  readonly language: Language;
  /** Columns that a line may take. */
  readonly width: number;
  readonly paint: Paint;
}

/** A space at which no line ends. */
export const FIXED_SPACE = '\u00A0';

/** Words in lines, each behind `indent` spaces and none wider than `width` unless one word is; empty for no word. */
export const wrapped = (text: string, width: number, indent = 0): string => {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(last) + 1 + widthOf(word) > width - indent) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => ' '.repeat(indent) + line.replaceAll(FIXED_SPACE, ' ')).join('\n');
};

/** The column in which what is said of a term begins. */
const COLUMN = 25;

/** A term at two spaces, and what is said of it beside it, or below it where it is long. */
export const entry = (term: string, text: string, { width }: HelpSetting, column = COLUMN): string => {
  const head = `  ${term}`;
  const body = wrapped(text, width, column);
  const gap = column - widthOf(head);
  return gap < 2 ? `${head}\n${body}` : head + ' '.repeat(gap) + body.slice(column);
};

/** A heading with lines under it; nothing where there is no line. */
export const section = (heading: string, lines: readonly string[], { paint }: HelpSetting): readonly string[] =>
  lines.length === 0 ? [] : [[paint('heading', heading), ...lines].join('\n')];

/** A text in which code stands in back quotes, as people read it: in colour, and else in quotes where it has spaces. */
export const withCode = (text: string, { paint }: HelpSetting): string =>
  text.replace(/`([^`]+)`/g, (_, code: string) => {
    const isPlain = paint('code', code) === code;
    return isPlain && code.includes(' ') ? `"${code}"` : code.replace(/\S+/g, (word) => paint('code', word));
  });
