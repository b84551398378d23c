import { performance } from 'node:perf_hooks';
import { analyze, completionsAt } from '../../server/src/core/index.ts';
import type { Analysis, Offer } from '../../server/src/core/index.ts';
import { groundOf } from '../../server/src/core/features/keys/ground-of.ts';
import { texts } from './texts.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export interface Removed {
  readonly label: string;
  /** The place of what was removed among the offers, from 1 on; 0 where it is not among them. */
  readonly rank: number;
  readonly offers: number;
  readonly time: number;
}

/** Takes each key that is known, with its line or entry, out of each text, and asks there; then each value that can be told. */
export const removedShare = (
  is: 'key' | 'value',
  names: (name: string) => boolean = () => true,
  every = 1,
): readonly Removed[] =>
  texts()
    .filter(({ name }) => names(name))
    .flatMap(({ name, text }) => {
      const analysis = analyze(text);
      const seen = new Set<number>();
      return tokensOf(analysis)
        .filter((token) => token.is === is && token.isKnown && isMeant(analysis, token))
        .filter(({ range }) => !seen.has(range.start) && seen.add(range.start))
        .filter((_, index) => index % every === 0)
        .map((token) => ask(`${name}: ${is} ${token.key} at ${token.range.start}`, text, token));
    });

/** True for a key, and for a value that its key tells beforehand. */
const isMeant = (analysis: Analysis, token: Token): boolean => {
  const about = aboutOf(analysis, token);
  if (token.is === 'key') return about !== null;
  const { start, end } = token.range;
  const written = analysis.text.slice(start, end).replace(/^["']|["']$/g, '');
  return about?.values.some(({ text }) => text === written) === true;
};

const aboutOf = (analysis: Analysis, { path }: Token) => {
  const at = path.findLastIndex((node) => node.kind === 'key');
  const key = path[at];
  const release = analysis.configs[0]?.ray.version ?? '';
  return key?.kind === 'key' ? (groundOf(path.slice(0, at), release)?.about(key.key) ?? null) : null;
};

const ask = (label: string, text: string, token: Token): Removed => {
  const { start } = token.range;
  const cut = token.is === 'value' ? withoutValue(text, token) : withoutEntry(text, token);
  const analysis = analyze(cut);
  const begin = performance.now();
  const offers = completionsAt(analysis, start);
  const time = performance.now() - begin;
  const written = token.is === 'value' ? text.slice(start, token.range.end).replace(/^["']|["']$/g, '') : token.key;
  return { label, rank: offers.findIndex((offer) => isOf(offer, written)) + 1, offers: offers.length, time };
};

const isOf = ({ label, filter }: Offer, written: string): boolean => (filter ?? label) === written || label === written;

const withoutValue = (text: string, { range: { start, end } }: Token): string => text.slice(0, start) + text.slice(end);

/** A key goes with the value behind it and the lines below it. */
const withoutEntry = (text: string, { range, path }: Token): string => {
  const node = path.at(-1);
  const whole = text.slice(range.start, Math.max(range.end, node?.range.end ?? range.end));
  const end = range.start + whole.trimEnd().length;
  return text.slice(0, range.start) + text.slice(end).replace(/^[ \t]*(?=\r?\n|$)/, '');
};
