import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import { demandLines } from './demand-rows.ts';
import { judgedLines } from './judged-lines.ts';
import type { Direction } from './problem-changes.ts';
import { changesAnything } from './release-diff.ts';
import type { ConfigChange, MovedDefault, ReleaseDiff } from './shape.ts';
import { TEXT, asItStands, onceMended } from './words.ts';

/** What a person reads of a diff of `name`: first what gets worse, then what is reserved, then the rest. */
export const releaseDiffText = (diff: ReleaseDiff, name: string, language: Language): string => {
  const title = `${name}: Ray ${diff.from} → ${diff.to}`;
  if (diff.kind === 'other') return `${title}: ${say(TEXT.noConfig, language)}`;
  if (!changesAnything(diff)) return `${title}: ${say(TEXT.nothing, language)}`;
  const judged = judgedLines(diff, language);
  const judgedSection = (direction: Direction): readonly string[] =>
    section(
      TEXT[direction],
      judged.filter((line) => line.direction === direction).map(({ text }) => `  ${text}`),
      language,
    );
  return [
    title,
    ...judgedSection('worse'),
    ...diff.configs.flatMap((config) => reserved(config, diff, language)),
    ...section(
      TEXT.defaults,
      diff.configs.flatMap(({ defaults }) => defaults).map(defaultLine(diff, language)),
      language,
    ),
    ...judgedSection('other'),
    ...judgedSection('better'),
  ].join('\n\n');
};

const section = (head: Words, lines: readonly string[], language: Language): readonly string[] =>
  lines.length === 0 ? [] : [[say(head, language), ...lines].join('\n')];

const reserved = (config: ConfigChange, diff: ReleaseDiff, language: Language): readonly string[] => {
  const lines = demandLines(config.mended ?? config, language);
  const when = conditionOf(config, diff);
  const suffix = (key: Language): string => (when === null ? '' : ` (${when[key]})`);
  const head = { en: `${TEXT.reserves.en}${suffix('en')}`, vi: `${TEXT.reserves.vi}${suffix('vi')}` };
  return section(head, lines, language);
};

/** Amounts of what a release refuses are those that it would reserve if it did not. */
const conditionOf = ({ mended, refused, verdict }: ConfigChange, { from, to }: ReleaseDiff): Words | null => {
  if (mended) return onceMended;
  if (refused) return asItStands(to);
  return verdict?.before.status === 'rejected' ? asItStands(from) : null;
};

const defaultLine =
  ({ lines }: ReleaseDiff, language: Language) =>
  ({ place, key, range, before, after, unlessCode }: MovedDefault): string => {
    const { line, character } = lines.positionAt(range.start);
    const at = `${String(line + 1)}:${String(character + 1)}`;
    const condition = unlessCode ? `, ${say(TEXT.unlessCode, language)}` : '';
    return `  ${at} ${place}: ${key} ${String(before)} → ${String(after)}${condition}`;
  };
