import { clashOf, openClashes } from '../deployments/clash.ts';
import { outgrownBy } from '../deployments/outgrown.ts';
import type { Demand, DeploymentDemand, Term, Ties } from './demand.ts';
import type { ReplicaRange, ReplicaShape } from '../deployments/replica.ts';
import type { Origin } from '../options/read/values.ts';
import { fieldFact } from '../options/model-facts.ts';
import type { Gap } from '../text/gap.ts';
import type { Words } from '../text/words.ts';
import { demandOf, sumDemands } from './sums.ts';
import { limitsOf } from './limits.ts';
import { replicasOf, scalingOf } from './targets.ts';
import type { Part } from '../options/read/values.ts';
import type { DeploymentSettings, Setting } from '../deployments/settings.ts';

/** What a deployment so set reserves under `target_capacity` (a percentage, or null where the file has none). */
export const deploymentDemand = (
  settings: DeploymentSettings,
  percent: number | null,
  release: string,
  unknown: readonly Gap[],
): DeploymentDemand => {
  const replicas = replicasOf(settings, percent, release);
  const replica = shapeOf(settings);
  const terms = replicas && replica && isWhole(settings) ? termsOf(settings, replicas) : null;
  const { origin, why } = reasonOf(settings, replicas, replica);
  return {
    name: settings.name,
    source: settings.source,
    replicas,
    scaling: scalingOf(settings, percent),
    limits: limitsOf(settings, release),
    replica,
    terms: terms ?? [],
    demand: terms && sumOf(terms),
    atLeast: terms === null ? leastOf(settings, replicas) : null,
    surge: surgeOf(settings, release),
    outgrown: outgrownBy(settings),
    clash: clashOf(settings, release),
    openClashes: openClashes(settings),
    gang: settings.gang.known ? settings.gang.value : null,
    origin,
    why,
    range: settings.range,
    ties: tiesOf(settings, replica),
    unknown,
  };
};

const sumOf = (terms: readonly Term[]): Demand | null =>
  sumDemands(
    terms.map((term) => demandOf(term.replicas, { bundles: [{ each: term.each, count: 1 }], strategy: null })),
  );

/** True where nothing of an unread part can add to what replicas and their groups reserve. */
const isWhole = (settings: DeploymentSettings): boolean =>
  settings.later === null && (settings.helpers.known || isOpen(settings, settings.helpers));

/** What the file leaves to code that was not read as a whole: it is then taken for not set. */
const isOpen = ({ source }: DeploymentSettings, setting: Setting<unknown>): boolean =>
  !setting.known && setting.blame === 'code' && source !== 'python';

/** A bundle of code holds the replica's actor, or Ray refuses the deployment; a model's server may be another class. */
const leastOf = (settings: DeploymentSettings, replicas: ReplicaRange | null): Demand | null => {
  const { group, actor } = settings;
  const isHeld = group.known ? group.value !== null || actor.known : holdsActor(settings);
  const terms = replicas && isHeld ? termsOf(settings, replicas) : null;
  return terms && sumOf(terms);
};

const surgeOf = ({ surge }: DeploymentSettings, release: string): number | null => {
  if (fieldFact('DeploymentSchema', 'max_surge_percent', release) === undefined) return 0;
  return surge.known ? surge.value : null;
};

const holdsActor = ({ group, actor, source }: DeploymentSettings): boolean =>
  !group.known && group.blame === 'code' && source !== 'builder' && actor.known;

const shapeOf = (settings: DeploymentSettings): ReplicaShape | null => {
  const { group, strategy, actor } = settings;
  if (group.known && group.value !== null) {
    // Code that was not read could set a strategy only beside bundles of its own, which the file replaces.
    if (!strategy.known && !isOpen(settings, strategy)) return null;
    return { bundles: group.value.bundles, strategy: (strategy.known ? strategy.value : null) ?? 'PACK' };
  }
  // Actor options in the file speak for code without a group of its own.
  const groupless = group.known || (isOpen(settings, group) && actor.known && actor.origin === 'explicit');
  return groupless && actor.known ? { bundles: [{ each: actor.value, count: 1 }], strategy: null } : null;
};

/** What code that was not read might tie is left out, as what it might ask is; what the file says must be readable. */
const tiesOf = (settings: DeploymentSettings, replica: ReplicaShape | null): Ties | null => {
  const { actor, perNode, selectors, bundleSelectors, helpers, gang } = settings;
  const parts = [perNode, selectors, bundleSelectors, helpers, gang];
  if (parts.some((part) => !part.known && !isOpen(settings, part))) return null;
  const written = bundleSelectors.known ? bundleSelectors.value : [];
  return {
    actor: actor.known ? actor.value : null,
    perNode: perNode.known ? perNode.value : null,
    selectors: selectors.known ? selectors.value : [],
    bundleSelectors: replica === null && written.length === 1 ? [] : written,
    helpers: helpers.known ? helpers.value : [],
  };
};

/** Every addend: replicas × a part of what one holds, and helper actors once. Their sum is the demand. */
const termsOf = (settings: DeploymentSettings, replicas: ReplicaRange): readonly Term[] | null => {
  const { group, actor, helpers } = settings;
  const parts: readonly Part[] =
    group.known && group.value !== null
      ? group.value.parts
      : actor.known
        ? [{ each: actor.value, origin: actor.origin, why: actor.why }]
        : [];
  const once: ReplicaRange = { min: 1, initial: 1, max: 1 };
  const actors = helpers.known ? helpers.value : [];
  return [
    ...parts.map((part) => ({ replicas, ...part })),
    ...actors.map(({ name, request }) => ({
      replicas: once,
      each: request,
      origin: 'explicit' as const,
      why: actorWords(name),
    })),
  ];
};

const actorWords = (name: string): Words => ({ en: `deployment actor ${name}`, vi: `actor ${name} của deployment` });

const reasonOf = (
  settings: DeploymentSettings,
  replicas: ReplicaRange | null,
  replica: ReplicaShape | null,
): { readonly origin: Origin; readonly why: Words } => {
  const { follows, scaling, count, hidden, later } = settings;
  if (later !== null) return { origin: 'unknown', why: later };
  const setting = scaling.known && scaling.value !== null ? scaling : count;
  if (replica === null) return { origin: 'unknown', why: shapeReason(settings) };
  if (replicas === null) return { origin: 'unknown', why: follows?.why ?? countReason(settings) };
  if (follows !== null) return { origin: hidden ? 'hidden' : 'explicit', why: follows.why };
  const origin = setting.known ? setting.origin : 'unknown';
  return { origin: hidden && origin !== 'explicit' ? 'hidden' : origin, why: setting.why };
};

const NO_COUNT: Words = {
  en: 'unknown: with num_replicas null and no autoscaling Ray has no number either',
  vi: 'chưa biết: num_replicas null mà không tự co giãn thì chính Ray cũng không có con số',
};

const countReason = ({ scaling, count }: DeploymentSettings): Words => {
  if (!count.known) return count.why;
  return scaling.known ? NO_COUNT : scaling.why;
};

const shapeReason = ({ group, actor }: DeploymentSettings): Words => (group.known ? actor.why : group.why);
