import type { Words } from '../../text/words.ts';
import type { KeyAbout } from '../keys/about.ts';
import { keyText } from '../hover/key-text.ts';
import { conflictsIn } from './conflicts.ts';
import { keySnippet, pairSnippet } from './key-snippet.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place-shape.ts';
import type { Probe } from './probe.ts';
import { own } from '../../text/own.ts';

/** Keys that are not there yet, those that must be first. */
export const keyOffers = (probe: Probe, place: Place): readonly Offer[] => {
  const { ground, siblings } = place;
  const dash = dashFor(probe, place);
  if (ground === null || dash === null) return [];
  const isNew = probe.lead.endsWith('- ');
  const isRefused = conflictsIn(place.path, place.release);
  return ground.keys
    .filter((key) => !siblings.has(key) && !isRefused(key))
    .flatMap((key, index) => {
      const about = ground.about(key);
      if (about === null || (isNew && !about.isRequired && index > 0)) return [];
      const partner = own(PARTNERS, key);
      const isAlone = partner !== undefined && ground.keys.includes(partner) && !siblings.has(partner);
      return [keyOffer(about, probe, { dash, index, partner: isAlone ? ground.about(partner) : null })];
    });
};

/** What a key needs before it where items are wanted; null where no key can stand. */
const dashFor = ({ lead, isFlow, is }: Probe, { holder, isDirect, path }: Place): string | null => {
  const isNew = lead.endsWith('- ');
  if (holder === null) return isNew && path.length > 0 ? null : '';
  const shape = holder.shape;
  if (shape === 'value' && holder.values.length > 0) return null;
  if (is === 'item') return shape === 'mappings' ? '' : null;
  if (shape === 'mappings') return isDirect && !isNew && !isFlow ? '- ' : '';
  return isNew || shape === 'values' ? null : '';
};

/** A key that Ray refuses without another one is written with it (the rule `ssl-pair`). */
const PARTNERS: Readonly<Partial<Record<string, string>>> = { ssl_certfile: 'ssl_keyfile' };

const REQUIRED: Words = { en: 'required', vi: 'bắt buộc' };

const keyOffer = (
  about: KeyAbout,
  probe: Probe,
  { dash, index, partner }: { readonly dash: string; readonly index: number; readonly partner: KeyAbout | null },
): Offer => {
  const { key, isRequired, isGoing, values } = about;
  const isOpen = probe.is === 'item' && probe.isFlow;
  const column = probe.column + dash.length;
  const writing = { column, isFlow: probe.isFlow, hasColon: probe.hasColon };
  const snippet = partner === null ? keySnippet(about, writing) : pairSnippet(about, partner, writing);
  return {
    label: dash === '' && !probe.lead.endsWith('- ') ? key : `- ${key}`,
    kind: 'key',
    detail: isRequired ? REQUIRED : null,
    documentation: keyText(about),
    range: probe.range,
    snippet: `${probe.lead}${dash}${isOpen ? '{ ' : ''}${snippet}${isOpen ? ' }' : ''}`,
    filter: key,
    rank: probe.rank * 1000 + (isRequired ? 0 : 100) + (isGoing ? 200 : 0) + index,
    ...(isGoing && { isGoing }),
    ...(values.length > 1 && !probe.hasColon && { continues: true }),
  };
};
