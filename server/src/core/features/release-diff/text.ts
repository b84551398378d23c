import type { LineIndex, TextRange } from '../../text/text-range.ts';
import { unpainted } from '../../text/paint.ts';
import type { Paint, Part } from '../../text/paint.ts';
import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import type { Direction } from './problem-changes.ts';
import { rowLines } from './row-lines.ts';
import type { ReleaseDiff } from './shape.ts';
import { sheetOf } from './sheet-of.ts';
import type { ReleaseSheet, SheetConfig, SheetDefault, SheetLine } from './sheet.ts';
import { TEXT, asItStands, onceMended } from './words.ts';

/** What a person reads of a diff of `name`: first what gets worse, then what is reserved, then the rest. */
export const releaseDiffText = (
  diff: ReleaseDiff,
  name: string,
  language: Language,
  paint: Paint = unpainted,
): string => {
  const sheet = sheetOf(diff, language);
  const telling = { lines: diff.lines, language, paint };
  const title = `${paint('path', name)}: Ray ${sheet.from} → ${sheet.to}`;
  if (sheet.nothing !== null) return `${title}: ${sheet.nothing}`;
  const defaults = sheet.defaults.map((one) => defaultLine(one, diff.lines, language));
  const reserves = sheet.configs.flatMap((config) => reserved(config, telling));
  return [
    title,
    ...judged(sheet, 'worse', telling),
    ...reserves,
    ...section(paint('heading', say(TEXT.defaults, language)), defaults),
    ...judged(sheet, 'other', telling),
    ...judged(sheet, 'better', telling),
  ].join('\n\n');
};

/** For whom it is told, and the lines of the text. */
interface Telling {
  readonly lines: LineIndex;
  readonly language: Language;
  readonly paint: Paint;
}

const section = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[head, ...lines].join('\n')];

const judged = ({ lines: all, configs }: ReleaseSheet, direction: Direction, telling: Telling): readonly string[] => {
  const own = all.filter((line) => line.direction === direction);
  const texts = own.map((line) => `  ${judgedText(line, configs.length > 1, telling)}`);
  return section(telling.paint(STRESS[direction], say(TEXT[direction], telling.language)), texts);
};

const STRESS: Readonly<Record<Direction, Part>> = { worse: 'bad', other: 'heading', better: 'good' };

const judgedText = (line: SheetLine<TextRange>, isOneOfSeveral: boolean, { lines, language, paint }: Telling) => {
  const { tells, place, severity, text, code, isGone, isMended } = line;
  if (tells === 'verdict' && isOneOfSeveral) return `${String(lines.positionAt(place.start).line + 1)}: ${text}`;
  if (tells !== 'problem') return text;
  const note = isGone ? TEXT.gone : isMended ? TEXT.mended : null;
  const said = `${at(place, lines)} ${severity ?? ''} ${text} [${paint('code', code ?? '')}]`;
  return note === null ? said : `${said} – ${say(note, language)}`;
};

/** `12:5`. */
const at = ({ start }: TextRange, lines: LineIndex): string => {
  const { line, character } = lines.positionAt(start);
  return `${String(line + 1)}:${String(character + 1)}`;
};

const reserved = (config: SheetConfig<TextRange>, { language, paint }: Telling): readonly string[] => {
  const when = conditionWords(config);
  const suffix = when === null ? '' : ` (${say(when, language)})`;
  return section(`${paint('heading', say(TEXT.reserves, language))}${suffix}`, rowLines(config, language));
};

const conditionWords = ({ condition }: SheetConfig<TextRange>): Words | null =>
  condition === null ? null : condition === 'mended' ? onceMended : asItStands(condition.refusedBy);

const defaultLine = (moved: SheetDefault<TextRange>, lines: LineIndex, language: Language): string => {
  const { of, place, key, before, after, unlessCode } = moved;
  const condition = unlessCode ? `, ${say(TEXT.unlessCode, language)}` : '';
  return `  ${at(place, lines)} ${of}: ${key} ${String(before)} → ${String(after)}${condition}`;
};
