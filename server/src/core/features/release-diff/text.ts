import type { LineIndex, TextRange } from '../../text/text-range.ts';
import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import type { Direction } from './problem-changes.ts';
import { rowLines } from './row-lines.ts';
import type { ReleaseDiff } from './shape.ts';
import { sheetOf } from './sheet-of.ts';
import type { ReleaseSheet, SheetConfig, SheetDefault, SheetLine } from './sheet.ts';
import { TEXT, asItStands, onceMended } from './words.ts';

/** What a person reads of a diff of `name`: first what gets worse, then what is reserved, then the rest. */
export const releaseDiffText = (diff: ReleaseDiff, name: string, language: Language): string => {
  const sheet = sheetOf(diff, language);
  const title = `${name}: Ray ${sheet.from} → ${sheet.to}`;
  if (sheet.nothing !== null) return `${title}: ${sheet.nothing}`;
  const defaults = sheet.defaults.map((one) => defaultLine(one, diff.lines, language));
  return [
    title,
    ...judged(sheet, 'worse', diff.lines, language),
    ...sheet.configs.flatMap((config) => reserved(config, language)),
    ...section(say(TEXT.defaults, language), defaults),
    ...judged(sheet, 'other', diff.lines, language),
    ...judged(sheet, 'better', diff.lines, language),
  ].join('\n\n');
};

const section = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[head, ...lines].join('\n')];

const judged = (
  { lines: all, configs }: ReleaseSheet,
  direction: Direction,
  lines: LineIndex,
  language: Language,
): readonly string[] => {
  const own = all.filter((line) => line.direction === direction);
  const texts = own.map((line) => `  ${judgedText(line, configs.length > 1, lines, language)}`);
  return section(say(TEXT[direction], language), texts);
};

const judgedText = (line: SheetLine<TextRange>, isOneOfSeveral: boolean, lines: LineIndex, language: Language) => {
  const { tells, place, severity, text, code, isGone, isMended } = line;
  if (tells === 'verdict' && isOneOfSeveral) return `${String(lines.positionAt(place.start).line + 1)}: ${text}`;
  if (tells !== 'problem') return text;
  const note = isGone ? TEXT.gone : isMended ? TEXT.mended : null;
  const said = `${at(place, lines)} ${severity ?? ''} ${text} [${code ?? ''}]`;
  return note === null ? said : `${said} – ${say(note, language)}`;
};

/** `12:5`. */
const at = ({ start }: TextRange, lines: LineIndex): string => {
  const { line, character } = lines.positionAt(start);
  return `${String(line + 1)}:${String(character + 1)}`;
};

const reserved = (config: SheetConfig<TextRange>, language: Language): readonly string[] => {
  const when = conditionWords(config);
  const suffix = when === null ? '' : ` (${say(when, language)})`;
  return section(`${say(TEXT.reserves, language)}${suffix}`, rowLines(config, language));
};

const conditionWords = ({ condition }: SheetConfig<TextRange>): Words | null =>
  condition === null ? null : condition === 'mended' ? onceMended : asItStands(condition.refusedBy);

const defaultLine = (moved: SheetDefault<TextRange>, lines: LineIndex, language: Language): string => {
  const { of, place, key, before, after, unlessCode } = moved;
  const condition = unlessCode ? `, ${say(TEXT.unlessCode, language)}` : '';
  return `  ${at(place, lines)} ${of}: ${key} ${String(before)} → ${String(after)}${condition}`;
};
