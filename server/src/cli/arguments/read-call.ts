import { parseArgs } from 'node:util';
import type { Words } from '../../core/index.ts';
import { EVERYWHERE } from '../table/everywhere.ts';
import { takesValue } from '../table/option.ts';
import type { CommandRow } from '../table/command-row.ts';
import type { Option, Options, Values } from '../table/option.ts';
import { choiceOf, countOf } from './values.ts';
import { UsageError, didYouMean, joined, meant, withUsage } from './usage-error.ts';
import { written as told } from './written.ts';

/** A call of a command: the values of its options, and the words that belong to none. */
export interface Call<T extends Options> {
  readonly values: Values<T & typeof EVERYWHERE>;
  readonly operands: readonly string[];
}

type Written = ReadonlyMap<string, readonly string[]>;

/** Reads what stands behind the name of a command as its row says. */
export const readCall = <T extends Options>(argv: readonly string[], own: CommandRow<T>): Call<T> => {
  const row: CommandRow = { ...own, options: { ...own.options, ...EVERYWHERE } };
  const { tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(Object.entries(row.options).map(([name, option]) => [name, parsed(option)])),
  });
  const written = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens)
    if (token.kind === 'positional') operands.push(token.value);
    else if (token.kind === 'option') {
      const value = writtenValue(token, row);
      written.set(token.name, [...(written.get(token.name) ?? []), value]);
    }
  const values = Object.entries(row.options).map(([name, option]) => [name, valueOf(name, option, written, row)]);
  // Each value has the type of its row, which `valueOf` follows and `Values` says.
  return { values: Object.fromEntries(values) as Call<T>['values'], operands: counted(operands, row) };
};

const parsed = (option: Option): { readonly type: 'string' | 'boolean'; readonly short?: string } => ({
  type: takesValue(option) ? 'string' : 'boolean',
  ...(option.short !== undefined && { short: option.short }),
});

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** What is written as the value of an option; a switch has none. */
const writtenValue = ({ name, rawName, value, inlineValue }: OptionToken, row: CommandRow): string => {
  const option = Object.hasOwn(row.options, name) ? row.options[name] : undefined;
  if (option === undefined) throw unknownOption(rawName, row);
  if (!takesValue(option)) {
    if (value === undefined) return '';
    throw withUsage(hinted(noValue(rawName), valueBy(option, value)), row);
  }
  if (value === undefined || value === '') throw withUsage(valueMissing(rawName), row);
  if (inlineValue !== true && /^-./.test(value)) throw withUsage(joined(valueMissing(rawName), dashed(rawName)), row);
  return value;
};

const noValue = (name: string) => ({ en: `${name} takes no value`, vi: `${name} không nhận giá trị` });

/** A fault and, where there is one, what was meant. */
const hinted = ({ en, vi }: Words, hint: Words | undefined): Words =>
  hint === undefined ? { en, vi } : { en: `${en}. ${hint.en}`, vi: `${vi}. ${hint.vi}` };

/** How a value for a switch is written: `--wait-limit 60` for `--wait 60`. */
const valueBy = ({ valueBy: name }: Option, value: string) =>
  name === undefined ? undefined : meant(`--${name} ${value}`);

const valueMissing = (name: string) => ({ en: `${name}: its value is missing.`, vi: `${name}: thiếu giá trị.` });
const dashed = (name: string) => ({
  en: `One that begins with a dash is written ${name}=…`,
  vi: `Giá trị bắt đầu bằng dấu gạch thì viết ${name}=…`,
});

const unknownOption = (word: string, row: CommandRow): UsageError => {
  const known = Object.entries(row.options).flatMap(([name, { isHidden }]) => (isHidden === true ? [] : [`--${name}`]));
  const near = didYouMean(word, known);
  const words = { en: `${told(word)}: no such option.`, vi: `${told(word)}: không có tùy chọn này.` };
  return near === undefined ? withUsage(words, row) : new UsageError(joined(words, near));
};

const valueOf = (name: string, option: Option, written: Written, row: CommandRow) => {
  const found = written.get(name) ?? [];
  if (!takesValue(option)) return found.length > 0;
  if (option.isNeeded === true && found.length === 0) throw withUsage(valueMissing(`--${name}`), row);
  const texts = found.length > 0 || option.default === undefined ? found : [option.default];
  const values = texts.map((text) => single(`--${name}`, option, text));
  return option.isRepeatable === true ? values : values.at(-1);
};

const single = (name: string, { choices, counts }: Option, text: string): string | number => {
  if (counts !== undefined) return countOf(name, text, counts);
  return choices === undefined ? text : choiceOf(name, text, choices);
};

/** As many words as the command takes. */
const counted = (operands: readonly string[], row: CommandRow): readonly string[] => {
  const { least, most, shown } = row.operands;
  if (operands.length < least)
    throw withUsage({ en: `${row.name}: ${shown} is missing`, vi: `${row.name}: thiếu ${shown}` }, row);
  const extra = operands[most];
  if (extra === undefined) return operands;
  const number = operands.find((word) => /^\d+$/.test(word));
  const one = Object.values(row.options).find((option) => option.valueBy !== undefined);
  const hint = number === undefined || one === undefined ? undefined : valueBy(one, number);
  const tooMany = { en: `${row.name}: ${told(extra)} is one too many`, vi: `${row.name}: thừa ${told(extra)}` };
  throw withUsage(hinted(tooMany, hint), row);
};
