import { analyze, completionsAt } from '../../server/src/core/index.ts';
import type { Analysis } from '../../server/src/core/index.ts';
import { blocksAbove } from '../../server/src/core/features/completion/cursor.ts';
import { probesAt } from '../../server/src/core/features/completion/probes.ts';
import { cursorAt } from '../../server/src/core/features/completion/cursor.ts';
import { placeOf } from '../../server/src/core/features/completion/place.ts';
import { performance } from 'node:perf_hooks';
import { texts } from './texts.ts';

export interface Asked {
  readonly label: string;
  readonly offers: number;
  /** True where a mapping stands there whose keys can be told beforehand and are not all there. */
  readonly isMeant: boolean;
  readonly time: number;
}

/** A new line after each line, at every depth that is open there. */
export const emptyLines = (names: (name: string) => boolean = () => true, every = 1): readonly Asked[] =>
  texts()
    .filter(({ name }) => names(name))
    .flatMap(({ name, text }) => {
      const whole = analyze(text);
      if (whole.configs.length === 0) return [];
      const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
      return breaks
        .filter((_, index) => index % every === 0)
        .flatMap((start) => columnsAt(text, start).map((column) => askAt(name, whole, start, column)));
    });

const columnsAt = (text: string, start: number): readonly number[] => {
  const { levels, open } = blocksAbove(text, start);
  return [...new Set([...(open === null ? [] : [open + 2]), ...levels.map(({ column }) => column)])];
};

const askAt = (name: string, whole: Analysis, start: number, column: number): Asked => {
  const { text } = whole;
  const line = `${' '.repeat(column)}\n`;
  const analysis = analyze(text.slice(0, start) + line + text.slice(start), {}, whole);
  const offset = start + column;
  const begin = performance.now();
  const offers = completionsAt(analysis, offset).length;
  const time = performance.now() - begin;
  const isMeant = probesAt(cursorAt(analysis.text, offset)).some((probe) => {
    const place = placeOf(probe, analysis);
    const isOpen = !probe.lead.endsWith('- ') || place?.holder?.shape === 'mappings';
    return isOpen && place?.ground?.keys.some((key) => !place.siblings.has(key)) === true;
  });
  return { label: `${name} at ${start}, column ${column}`, offers, isMeant, time };
};

/** Behind each colon of a key that is known, and behind each dash of a list of mappings. */
export const afterMarks = (mark: ': ' | '- ', names: (name: string) => boolean = () => true): readonly Asked[] =>
  texts()
    .filter(({ name }) => names(name))
    .flatMap(({ name, text }) => {
      const analysis = analyze(text);
      if (analysis.configs.length === 0) return [];
      const pattern = mark === ': ' ? /: (?=[^\s|>{[&*])/g : /(?<=^[ \t]*)- (?=[\w"'])/gm;
      return [...text.matchAll(pattern)].map(({ index }) => {
        const offset = index + 2;
        const begin = performance.now();
        const offers = completionsAt(analysis, offset).length;
        const time = performance.now() - begin;
        const [probe] = probesAt(cursorAt(text, offset));
        const place = probe === undefined ? null : placeOf(probe, analysis);
        const isMeant = mark === ': ' ? (place?.holder?.values.length ?? 0) > 0 : (place?.ground?.keys.length ?? 0) > 0;
        return { label: `${name} at ${index}`, offers, isMeant, time };
      });
    });
