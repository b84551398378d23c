import { shortOf } from './shortage.ts';
import type { Fix } from '../../../problems/problem.ts';
import { leastOf } from '../../../demand/sums.ts';
import { amountsText } from '../../../ray/amounts-text.ts';
import { routerCountKey, routersPerModelReplica } from '../../../ray/facts/llm.ts';
import { at } from '../../../ray/release.ts';
import { amountOf } from '../../../ray/amounts.ts';
import { modelsOf } from '../../../builders/llm-application.ts';
import type { Edit } from '../../../text/text-range.ts';
import { commentOut, contentEnd, setKey } from '../../../yaml/edit.ts';
import { asMap, numberOf, valueOf } from '../../../yaml/tree.ts';
import type { MapNode } from '../../../yaml/tree.ts';
import type { Words } from '../../../text/words.ts';
import { fewerReplicas, gpuShares, otherStrategy, smallerPieces } from './deployment-fixes.ts';
import type { Proposal } from './deployment-fixes.ts';
import { oneRouter } from './fewer-routers.ts';
import { moreWorkers } from './more-workers.ts';
import { serveFromOne } from './one-application.ts';
import type { Level } from '../../../fit/demand/problem-of.ts';
import type { Capacity } from '../../../capacity/capacity.ts';
import type { Trial } from '../../../capacity/trial.ts';
import type { ConfigContext } from '../../rule.ts';

/** Each try lays the whole config out again, so in a file of many applications only the first of each kind are tried. */
const TRIES = 24;

const KEYED =
  (key: string, value: string, where: Words) =>
  (change: Words): Words => ({
    en: `Set ${key}: ${value}${where.en} (${change.en})`,
    vi: `Đặt ${key}: ${value}${where.vi} (${change.vi})`,
  });

const inApp = (name: string): Words => ({ en: ` in ${name}`, vi: ` ở ${name}` });
const EVERYWHERE: Words = { en: ' in every application', vi: ' ở mọi application' };

/** Edits, each tried out before it is offered, cheapest for the person first. */
export interface Offers {
  readonly fixes: readonly Fix[];
  /** One of them makes all fit and no deployment has fewer replicas for it. */
  readonly keepsReplicas: boolean;
}

export const capacityFixes = (context: ConfigContext, level: Level): Offers => {
  const kinds = [
    [...(level === 'max' ? capped(context) : []), ...fewerReplicas(context, level)],
    routers(context),
    merged(context),
    smallerPieces(context, level),
    toZero(context),
    otherStrategy(context),
    gpuShares(context, level),
    without(context),
  ];
  const most = Math.floor(TRIES / kinds.filter((kind) => kind.length > 0).length);
  const offered = kinds.map((kind) => kind.slice(0, most).flatMap((proposal) => offer(proposal, context, level)));
  const workers = moreWorkers(context, level).map((fix) => ({ fix, fits: true }));
  const fixes = [...offered.flat(), ...workers];
  const mends = fixes.findIndex(({ fits }) => fits);
  return {
    fixes: fixes.map(({ fix }, i) => ({ ...fix, preferred: i === mends })),
    keepsReplicas: [...offered.slice(1).flat(), ...workers].some(({ fits }) => fits),
  };
};

const offer = (
  { edits, title, mendsAlone }: Proposal,
  context: ConfigContext,
  level: Level,
): readonly { fix: Fix; fits: boolean }[] => {
  const real = edits.filter((edit) => edit !== null);
  if (real.length === 0) return [];
  const after = context.after(real);
  if (after === null || isOutgrown(after)) return [];
  const change = mendsAlone ? NOTHING : changeText(context.capacity, after, level);
  if (change === null) return [];
  const fits = after.fit(level)?.status === 'fits';
  if (mendsAlone && !fits) return [];
  return [{ fix: { title: title(change), preferred: false, edits: real }, fits }];
};

const NOTHING: Words = { en: '', vi: '' };
const AS_FAR_AS_KNOWN: Words = { en: ', as far as it is known', vi: ', theo phần đã biết' };

/** Ray refuses an actor that asks for more than its first bundle holds. */
const isOutgrown = ({ applications }: Trial): boolean =>
  applications.some(({ deployments }) => deployments.some(({ outgrown }) => outgrown !== null));

/** "4 instead of 6 CPU at the start", of what is short if one resource is; null where that gets no less. */
const changeText = (before: Capacity, after: Trial, level: Level): Words | null => {
  const [first, second] = [leastOf(before), leastOf(after)];
  if (first === null || second === null) return null;
  const [left, right] = [first[level], second[level]];
  const short = before.cluster && shortOf(left, before.cluster);
  const name = (short === null ? ['CPU', 'GPU', ...left.keys()] : [short]).find(
    (key) => (right.get(key) ?? 0n) < (left.get(key) ?? 0n),
  );
  if (name === undefined) return null;
  const now = String(amountOf(right.get(name) ?? 0n));
  const was = String(amountOf(left.get(name) ?? 0n));
  const known = after.demand === null ? AS_FAR_AS_KNOWN : NOTHING;
  return level === 'max'
    ? {
        en: `at most ${now} instead of ${was} ${name}${known.en}`,
        vi: `nhiều nhất ${now} thay vì ${was} ${name}${known.vi}`,
      }
    : {
        en: `${now} instead of ${was} ${name} at the start${known.en}`,
        vi: `${now} thay vì ${was} ${name} lúc khởi động${known.vi}`,
      };
};

const eachAndAll = (
  context: ConfigContext,
  edit: (app: MapNode) => readonly (Edit | null)[],
  title: (where: Words) => Proposal['title'],
): readonly Proposal[] => {
  const single = context.applications.map(({ map, demand }) => ({
    edits: edit(map),
    title: title(inApp(demand.name)),
  }));
  const touched = single.filter(({ edits }) => edits.some((one) => one !== null));
  if (touched.length < 2) return touched;
  return [{ edits: touched.flatMap(({ edits }) => edits), title: title(EVERYWHERE) }, ...touched];
};

const routers = (context: ConfigContext): readonly Proposal[] => {
  const key = at(routerCountKey, context.release) ?? '';
  return eachAndAll(
    context,
    (app) => [oneRouter(context.text, app, context.release)],
    (where) => KEYED(key, '1', where),
  );
};

const autoscalingMaps = (app: MapNode): readonly MapNode[] =>
  modelsOf(app).flatMap((model) => asMap(valueOf(model, 'deployment_config', 'autoscaling_config')) ?? []);

const capped = (context: ConfigContext): readonly Proposal[] =>
  eachAndAll(
    context,
    (app) =>
      autoscalingMaps(app).map((config) =>
        (numberOf(valueOf(config, 'max_replicas')) ?? 1) > 1 && lowest(config) <= 1
          ? setKey(context.text, config, 'max_replicas', '1')
          : null,
      ),
    (where) => KEYED('max_replicas', '1', where),
  );

const lowest = (config: MapNode): number =>
  Math.max(numberOf(valueOf(config, 'min_replicas')) ?? 1, numberOf(valueOf(config, 'initial_replicas')) ?? 0);

const toZero = (context: ConfigContext): readonly Proposal[] =>
  eachAndAll(
    context,
    (app) =>
      autoscalingMaps(app).map((config) =>
        valueOf(config, 'initial_replicas') === undefined && numberOf(valueOf(config, 'min_replicas')) !== 0
          ? setKey(context.text, config, 'min_replicas', '0')
          : null,
      ),
    (where) => KEYED('min_replicas', '0', where),
  );

/** From 2.51 a router costs the same however many models it serves; before, one application more changes nothing. */
const merged = (context: ConfigContext): readonly Proposal[] => {
  if (at(routersPerModelReplica, context.release) !== null) return [];
  const [first, ...others] = context.applications;
  if (first === undefined) return [];
  return others.flatMap(({ map, demand }) => {
    const edits = serveFromOne(context.text, first.map, map);
    if (edits === null) return [];
    const title = (change: Words): Words => ({
      en: `Serve ${demand.name} from ${first.demand.name}: one router less (${change.en}; its route becomes ${first.demand.name}’s)`,
      vi: `Phục vụ ${demand.name} chung với ${first.demand.name}: bớt một router (${change.vi}; route thành của ${first.demand.name})`,
    });
    return [{ edits, title }];
  });
};

/** Commenting out is no mend for a file's only application. */
const without = (context: ConfigContext): readonly Proposal[] => {
  if (context.applications.length < 2) return [];
  return context.applications
    .filter(({ map }) => !map.flow)
    .map(({ map, demand }) => {
      const dash = context.text.lastIndexOf('-', map.range.start);
      const range = { start: dash, end: contentEnd(context.text, map) };
      const known = leastOf(demand);
      const amounts = known === null ? '' : amountsText(known.initial);
      return {
        edits: commentOut(context.text, range),
        title: (change) => ({
          en: `Comment out ${demand.name} (frees ${amounts}: ${change.en})`,
          vi: `Chú thích tạm ${demand.name} (giải phóng ${amounts}: ${change.vi})`,
        }),
      };
    });
};
