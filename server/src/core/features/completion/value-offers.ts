import type { Analysis } from '../../analysis/analysis.ts';
import type { ApplicationDemand } from '../../demand/demand.ts';
import type { Words } from '../../text/words.ts';
import type { KnownValue } from '../keys/about.ts';
import { escapedText } from './offer.ts';
import type { Offer, OfferKind } from './offer.ts';
import type { Place } from './place-shape.ts';
import type { Probe } from './probe.ts';
import type { CompletionWorld } from './world.ts';

/** Values for a key or an item of a list, as far as they can be told beforehand. */
export const valueOffers = (
  probe: Probe,
  place: Place,
  analysis: Analysis,
  world: CompletionWorld,
): readonly Offer[] => {
  const { holder } = place;
  if (holder === null) return [];
  if (holder.key === 'llm_configs' && probe.is === 'item') return world.files().map(fileOffer(probe));
  if (probe.is === 'value' && holder.shape !== 'value') return [];
  if (probe.is === 'item' && holder.shape === 'mappings') return [];
  if (holder.key === 'import_path') return importOffers(probe, holder.values, world);
  if (holder.key === 'name' && place.path.some(({ kind }) => kind === 'deployment'))
    return deploymentOffers(probe, place, analysis);
  const own = holder.key === 'route_prefix' ? routesOf(place) : [];
  return [...own, ...holder.values].map((value, index) => valueOffer(probe, value, index));
};

const plain = (probe: Probe, label: string, kind: OfferKind, rank: number, detail: Words | null = null): Offer => ({
  label,
  kind,
  detail,
  documentation: null,
  range: probe.range,
  snippet: `${probe.lead}${escapedText(label)}`,
  rank: probe.rank * 1000 + rank,
});

const DEFAULT: Words = { en: 'default', vi: 'mặc định' };

const valueOffer = (probe: Probe, { text, purpose, isDefault }: KnownValue, index: number): Offer => ({
  ...plain(probe, text, 'value', index, isDefault === true ? DEFAULT : null),
  documentation: purpose ?? null,
});

const fileOffer =
  (probe: Probe) =>
  (name: string, index: number): Offer =>
    plain(probe, name, 'file', index, { en: 'file of a model', vi: 'file mô hình' });

const routesOf = ({ path, holder }: Place): readonly KnownValue[] => {
  const application = path.find((node) => node.kind === 'application');
  const name = application?.keys.find(({ key }) => key === 'name')?.value;
  const text = name?.kind === 'scalar' ? String(name.tree.value) : '';
  const route = `/${text}`;
  return /^[\w.-]+$/.test(text) && !holder?.values.some((value) => value.text === route) ? [{ text: route }] : [];
};

/** After the colon what the module defines, before it modules of the workspace and Ray's own builders. */
const importOffers = (probe: Probe, builders: readonly KnownValue[], world: CompletionWorld): readonly Offer[] => {
  const written = probe.written ?? '';
  const colon = written.indexOf(':');
  if (colon > 0) {
    const range = { start: probe.range.start + colon + 1, end: probe.range.end };
    const module = written.slice(0, colon);
    const own = world.targets(module).map(({ name, is }, index) => ({
      ...plain(
        { ...probe, range },
        name,
        is === 'builder' ? ('builder' as const) : ('application' as const),
        index,
        is === 'unknown' ? null : TARGETS[is],
      ),
    }));
    const ray = builders
      .filter(({ text }) => text.startsWith(`${module}:`))
      .map(({ text, purpose }, index) => ({
        ...plain({ ...probe, range }, text.slice(colon + 1), 'builder', 50 + index, TARGETS.builder),
        documentation: purpose ?? null,
      }));
    return [...own, ...ray];
  }
  const modules = world.modules().map((name, index) => ({
    ...plain(probe, `${name}:`, 'module', index, { en: 'module', vi: 'module' }),
    continues: true,
  }));
  const own = builders.map((value, index) => ({ ...valueOffer(probe, value, 100 + index), kind: 'builder' as const }));
  return [...modules, ...own];
};

const TARGETS = {
  application: { en: 'application', vi: 'application' },
  builder: { en: 'builder', vi: 'hàm builder' },
} as const;

/** Deployments that the code behind an application has, those first of which nothing is written yet. */
const deploymentOffers = (probe: Probe, { listed }: Place, { configs }: Analysis): readonly Offer[] => {
  const application = configs
    .flatMap(({ applications }) => applications)
    .findLast(({ fullRange }) => fullRange.start <= probe.range.start);
  const names = application === undefined ? [] : namesOf(application);
  return names.map((name, index) =>
    plain(probe, name, 'name', index + (listed.has(name) ? 100 : 0), { en: 'deployment', vi: 'deployment' }),
  );
};

const namesOf = ({ code, deployments }: ApplicationDemand): readonly string[] => {
  if (code?.kind === 'read') return code.deployments.map(({ settings }) => settings.name);
  return deployments.filter(({ source }) => source === 'builder').map(({ name }) => name);
};
