import { COVERED } from '../ray/facts/covered.ts';
import { ALL_RULES } from '../rules/index.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { lineStart } from '../yaml/edit.ts';
import { SHOWN_AS, THRESHOLDS, keysIn } from './setting-keys.ts';

/** Something that can be written at the cursor in a settings file. */
export interface SettingOffer {
  readonly label: string;
  readonly documentation: Words | null;
  /** What is replaced. */
  readonly range: TextRange;
  readonly newText: string;
}

/** What can be written at an offset: keys where a key may stand, and the words that a key takes behind its colon. */
export const settingsOffers = (text: string, offset: number): readonly SettingOffer[] => {
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  const written = /^(?<lead> *(?:- )?)(?:(?<key>[\w-]+):[ \t]+)?(?<typed>[\w.-]*)$/.exec(before)?.groups;
  if (written === undefined) return [];
  const { lead = '', key, typed = '' } = written;
  const range = { start: offset - typed.length, end: offset };
  const around = keysAround(text.slice(0, start), lead.length);
  const words = key === undefined ? keysFor(around) : valuesFor(key, around);
  return words.map(({ label, documentation }) => ({
    label,
    documentation,
    range,
    newText: key === undefined ? `${label}: ` : label,
  }));
};

type Word = Pick<SettingOffer, 'label' | 'documentation'>;

const plain = (labels: readonly string[]): readonly Word[] => labels.map((label) => ({ label, documentation: null }));

const keysFor = (around: readonly string[]): readonly Word[] => {
  if (around.at(-1) === 'rules') return ALL_RULES.map(({ code, title }) => ({ label: code, documentation: title }));
  const place = around.length === 0 ? 'file' : around.join('/') === 'overrides' ? 'override' : null;
  return place === null ? [] : keysIn(place).map(({ name, meaning }) => ({ label: name, documentation: meaning }));
};

const valuesFor = (key: string, around: readonly string[]): readonly Word[] => {
  if (around.at(-1) === 'rules') return plain(SHOWN_AS);
  if (key === 'rayVersion') return plain(COVERED.toReversed());
  return key === 'failOn' ? plain(THRESHOLDS) : [];
};

/** The keys that hold a line of this indent, the outermost first. */
const keysAround = (above: string, indent: number): readonly string[] => {
  const keys: string[] = [];
  let left = indent;
  for (const line of above.split(/\r?\n/).toReversed()) {
    const [, lead = '', key] = /^( *(?:- )?)([\w-]+):\s*(?:#.*)?$/.exec(line) ?? [];
    if (key === undefined || lead.length >= left) continue;
    keys.unshift(key);
    left = lead.length;
  }
  return keys;
};
