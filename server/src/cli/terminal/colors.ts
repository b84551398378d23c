import type { FitStatus, Paint, Part, Verdict } from '../../core/index.ts';
import { visible } from './visible.ts';

/** How each part is shown, as the numbers of an escape sequence (ECMA-48, SGR). */
const SHOWN: Readonly<Record<Part, string>> = {
  heading: '1',
  path: '1',
  code: '36',
  error: '1;31',
  warning: '1;33',
  information: '1;34',
  hint: '1;36',
  mark: '33',
  quiet: '2',
  good: '32',
  bad: '31',
};

const PARTS = Object.keys(SHOWN) as readonly Part[];

/** A fit by its colour. */
export const FIT_PARTS: Readonly<Record<FitStatus, Part>> = {
  fits: 'good',
  'does-not-fit': 'bad',
  depends: 'mark',
  unknown: 'mark',
};

/** A verdict by its colour. */
export const VERDICT_PARTS: Readonly<Record<Verdict['status'], Part>> = {
  accepted: 'good',
  rejected: 'bad',
  unknown: 'mark',
};

/** Signs that no text holds for others to read (Unicode, noncharacters): the beginning of each part, and the end of any. */
const FIRST = 0xfdd0;
const END = '\uFDEF';
const MARKS = /[\uFDD0-\uFDEF]/g;

/** Marks parts of a text with signs, which stay when all that a terminal would obey is made visible. */
export const marked: Paint = (part, text) =>
  text === '' ? '' : `${String.fromCharCode(FIRST + PARTS.indexOf(part))}${text}${END}`;

/** How many columns a text takes, marks aside. */
export const widthOf = (text: string): number => text.replace(MARKS, '').length;

/** A text for a terminal: what it would obey is shown, and its marks, if it has colours, are turned into those. */
export const shown = (text: string, isColored: boolean): string => {
  const harmless = visible(text);
  if (!isColored) return harmless;
  return harmless.replace(MARKS, (sign) => {
    const part = PARTS[sign.charCodeAt(0) - FIRST];
    return `\u001B[${part === undefined ? '0' : SHOWN[part]}m`;
  });
};

/** What a call says of colours. */
export type ColorChoice = 'auto' | 'always' | 'never';

/** What colours depend on: where the text goes, and the variables of its environment. */
export interface ColorSetting {
  readonly isTerminal: boolean;
  readonly environment: Readonly<Partial<Record<string, string>>>;
}

/**
 * Whether people get colours: as the call says, else as `FORCE_COLOR` and `NO_COLOR` do (as in Node, where both are set the
 * first wins), else on a terminal that knows them.
 */
export const hasColors = (when: ColorChoice, setting: ColorSetting = ownSetting()): boolean => {
  if (when !== 'auto') return when === 'always';
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = setting.environment;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (refused !== undefined && refused !== '') return false;
  return setting.isTerminal && terminal !== 'dumb';
};

const ownSetting = (): ColorSetting => ({ isTerminal: process.stdout.isTTY, environment: process.env });
