import type { Analysis } from '../../analysis/analysis.ts';
import { commentOffers } from './comment-offers.ts';
import { cursorAt } from './cursor.ts';
import { keyOffers } from './key-offers.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place-shape.ts';
import { placeOf } from './place.ts';
import type { Probe } from './probe.ts';
import { probesAt } from './probes.ts';
import { applicationOffers, startOffers } from './start-offers.ts';
import { valueOffers } from './value-offers.ts';
import { ALONE } from './world.ts';
import type { CompletionWorld } from './world.ts';

/** What can be written at an offset, the likeliest first; none where nothing of ours stands. */
export const completionsAt = (analysis: Analysis, offset: number, world: CompletionWorld = ALONE): readonly Offer[] => {
  const cursor = cursorAt(analysis.text, offset);
  const comment = commentOffers(cursor, analysis);
  if (comment !== null) return analysis.kind === 'other' && !isEmptyBut(analysis.text) ? [] : comment;
  const probes = probesAt(cursor);
  const offers = probes.flatMap((probe) => {
    const place = placeOf(probe, analysis);
    if (place === null) return isStart(probe, analysis.text, cursor) ? startOffers(probe) : [];
    return [...offersIn(probe, place, analysis, world)];
  });
  return once(offers).toSorted((a, b) => a.rank - b.rank);
};

const offersIn = (probe: Probe, place: Place, analysis: Analysis, world: CompletionWorld): readonly Offer[] => {
  if (probe.is === 'value') return valueOffers(probe, place, analysis, world);
  const values = probe.is === 'item' ? valueOffers(probe, place, analysis, world) : [];
  const keys = probe.is === 'item' && !probe.isFlow ? [] : keyOffers(probe, place);
  const isNewApplication = place.holder?.key === 'applications' && place.siblings.size === 0 && !probe.isFlow;
  const dash = place.isDirect ? '- ' : '';
  const whole =
    isNewApplication && keys.length > 0
      ? applicationOffers({ ...probe, column: probe.column + dash.length }, probe.lead + dash, namesIn(analysis))
      : [];
  return [...values, ...whole, ...keys];
};

const namesIn = ({ configs }: Analysis): ReadonlySet<string> =>
  new Set(configs.flatMap(({ applications }) => applications.map(({ name }) => name)));

/** One of each label, the likeliest. */
const once = (offers: readonly Offer[]): readonly Offer[] => {
  const known = new Map<string, Offer>();
  for (const offer of offers) {
    const before = known.get(offer.label);
    if (before === undefined || offer.rank < before.rank) known.set(offer.label, offer);
  }
  return [...known.values()];
};

/** True for a word at the beginning of a document that has nothing else. */
const isStart = (
  { is, column, lead }: Probe,
  text: string,
  { lineStart, lineEnd }: ReturnType<typeof cursorAt>,
): boolean => is === 'key' && column === 0 && lead === '' && isEmptyBut(text.slice(0, lineStart) + text.slice(lineEnd));

const isEmptyBut = (text: string): boolean => text.split('\n').every((line) => /^\s*(?:#.*|---.*|%.*)?$/.test(line));
