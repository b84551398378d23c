import type { FitReason } from '../../../fit/fit.ts';
import { UNITS_PER_ONE } from '../../../ray/amounts.ts';
import type { Edit } from '../../../text/text-range.ts';
import { setKey } from '../../../yaml/edit.ts';
import { asList, asMap, numberOf, stringOf, valueOf } from '../../../yaml/tree.ts';
import type { MapNode } from '../../../yaml/tree.ts';
import type { Words } from '../../../text/words.ts';
import type { ConfigContext } from '../../rule.ts';
import { inBrackets } from './change-text.ts';

type Level = 'initial' | 'max';

/** An edit to be tried. `mendsAlone`: it lowers no amount, so it is offered only if all fits after it. */
export interface Proposal {
  readonly edits: readonly (Edit | null)[];
  readonly title: (change: Words) => Words;
  readonly mendsAlone?: true;
  /** True where callers notice it: an address changes, something sleeps or is no longer served. */
  readonly changesService?: true;
}

interface Entry {
  readonly map: MapNode;
  readonly application: string;
  readonly deployment: string;
}

/** The items of `deployments:` that are mappings. */
const entriesOf = ({ applications }: ConfigContext): readonly Entry[] =>
  applications.flatMap(({ map, demand }) =>
    (asList(valueOf(map, 'deployments'))?.items ?? []).flatMap((item) => {
      const entry = asMap(item);
      const deployment = stringOf(valueOf(entry, 'name'));
      return entry === undefined || deployment === undefined
        ? []
        : [{ map: entry, application: demand.name, deployment }];
    }),
  );

const sets =
  (key: string, value: string, { deployment }: Entry): Proposal['title'] =>
  (change) => ({
    en: `Set ${key}: ${value} in ${deployment}${inBrackets(change).en}`,
    vi: `Đặt ${key}: ${value} ở ${deployment}${inBrackets(change).vi}`,
  });

const written = (
  context: ConfigContext,
  entry: Entry,
  map: MapNode | undefined,
  key: string,
  value: string,
): readonly Proposal[] =>
  map === undefined ? [] : [{ edits: [setKey(context.text, map, key, value)], title: sets(key, value, entry) }];

/** As many replicas as have room: of each deployment alone, less what waits. */
export const fewerReplicas = (context: ConfigContext, level: Level): readonly Proposal[] =>
  entriesOf(context).flatMap((entry) => {
    const scaling = asMap(valueOf(entry.map, 'autoscaling_config'));
    const [map, key] =
      level === 'max' && scaling !== undefined ? [scaling, 'max_replicas'] : [entry.map, 'num_replicas'];
    const count = numberOf(valueOf(map, key));
    const waiting = waitingOf(context, entry, level);
    if (count === undefined || waiting === null || waiting === 0 || count <= waiting) return [];
    return written(context, entry, map, key, String(count - waiting));
  });

/** Its own replicas that wait, or all that do where chance decides whose; null: not known. */
const waitingOf = ({ capacity }: ConfigContext, { application, deployment }: Entry, level: Level): number | null => {
  const fit = capacity.fit?.[level];
  if (fit?.pending == null) return fit?.pendingTotal ?? null;
  return fit.pending.find((one) => one.application === application && one.deployment === deployment)?.replicas ?? 0;
};

/** What is bigger than any node, cut to what the largest one has. */
export const smallerPieces = (context: ConfigContext, level: Level): readonly Proposal[] => {
  const reason = context.capacity.fit?.[level].reason;
  const most = reason?.cause === 'never' ? (reason.short?.largest?.total ?? 0) : 0;
  if (reason?.short == null || most <= 0) return [];
  const { resource } = reason.short;
  const entry = entriesOf(context).find((one) => isOf(one, reason));
  if (entry === undefined) return [];
  const actor = resource === 'CPU' ? 'num_cpus' : resource === 'GPU' ? 'num_gpus' : null;
  const options = asMap(valueOf(entry.map, 'ray_actor_options'));
  const bundles = (asList(valueOf(entry.map, 'placement_group_bundles'))?.items ?? []).flatMap(
    (item) => asMap(item) ?? [],
  );
  const tooBig = bundles.filter((bundle) => (numberOf(valueOf(bundle, resource)) ?? 0) > most);
  if (tooBig.length > 0)
    return [
      {
        edits: tooBig.map((bundle) => setKey(context.text, bundle, resource, String(most))),
        title: sets(resource, `${String(most)} in the bundles`, entry),
      },
    ];
  if (actor === null || (numberOf(valueOf(options, actor)) ?? 0) <= most) return [];
  return written(context, entry, options, actor, String(most));
};

const isOf = ({ application, deployment }: Entry, reason: FitReason): boolean =>
  application === reason.application && deployment === reason.deployment;

const STRATEGIES = ['PACK', 'SPREAD'];

/** Where the bundles would have room if they were laid out otherwise. */
export const otherStrategy = (context: ConfigContext): readonly Proposal[] =>
  entriesOf(context).flatMap((entry) => {
    if (valueOf(entry.map, 'placement_group_bundles') === undefined) return [];
    const key = 'placement_group_strategy';
    const now = stringOf(valueOf(entry.map, key)) ?? 'PACK';
    return STRATEGIES.filter((strategy) => strategy !== now).map((strategy): Proposal => ({
      edits: [setKey(context.text, entry.map, key, strategy)],
      title: () => ({
        en: `Set ${key}: ${strategy} in ${entry.deployment} (its bundles then find room; now ${now} does not)`,
        vi: `Đặt ${key}: ${strategy} ở ${entry.deployment} (các bundle sẽ đủ chỗ; hiện ${now} thì không)`,
      }),
      mendsAlone: true,
    }));
  });

/** The largest even share of a GPU by which all replicas of a deployment have one: 3 on 2 GPUs take 0.5 each. */
export const gpuShares = (context: ConfigContext, level: Level): readonly Proposal[] => {
  const { cluster, applications } = context.capacity;
  const devices = (cluster?.nodes ?? []).reduce(
    (sum, { count, resources }) => sum + count * Math.floor(Number(resources.get('GPU') ?? 0n) / UNITS_PER_ONE),
    0,
  );
  return entriesOf(context).flatMap((entry) => {
    const options = asMap(valueOf(entry.map, 'ray_actor_options'));
    const now = numberOf(valueOf(options, 'num_gpus')) ?? 0;
    const replicas = applications
      .find(({ name }) => name === entry.application)
      ?.deployments.find(({ name }) => name === entry.deployment)?.replicas?.[level];
    if (devices === 0 || replicas === undefined || now <= 0 || now > 1) return [];
    const share = Math.floor(100 / Math.ceil(replicas / devices)) / 100;
    return share <= 0 || share >= now ? [] : written(context, entry, options, 'num_gpus', String(share));
  });
};
