import { leastOf } from '../../../demand/sums.ts';
import { amountsText } from '../../../ray/amounts-text.ts';
import { routerCountKey, routersPerModelReplica } from '../../../ray/facts/llm.ts';
import { at } from '../../../ray/release.ts';
import { modelsOf } from '../../../builders/llm-application.ts';
import type { Edit } from '../../../text/text-range.ts';
import { commentOut, contentEnd, setKey } from '../../../yaml/edit.ts';
import { asMap, numberOf, valueOf } from '../../../yaml/tree.ts';
import type { MapNode } from '../../../yaml/tree.ts';
import type { Words } from '../../../text/words.ts';
import { inBrackets } from './change-text.ts';
import type { Proposal } from './deployment-fixes.ts';
import { oneRouter } from './fewer-routers.ts';
import { serveFromOne } from './one-application.ts';
import type { ConfigContext } from '../../rule.ts';

const KEYED =
  (key: string, value: string, where: Words) =>
  (change: Words): Words => ({
    en: `Set ${key}: ${value}${where.en}${inBrackets(change).en}`,
    vi: `Đặt ${key}: ${value}${where.vi}${inBrackets(change).vi}`,
  });

const inApp = (name: string): Words => ({ en: ` in ${name}`, vi: ` ở ${name}` });
const EVERYWHERE: Words = { en: ' in every application', vi: ' ở mọi application' };

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

/** One router for each application, or for all. */
export const routers = (context: ConfigContext): readonly Proposal[] => {
  const key = at(routerCountKey, context.release) ?? '';
  return eachAndAll(
    context,
    (app) => [oneRouter(context.text, app, context.release)],
    (where) => KEYED(key, '1', where),
  );
};

const autoscalingMaps = (app: MapNode): readonly MapNode[] =>
  modelsOf(app).flatMap((model) => asMap(valueOf(model, 'deployment_config', 'autoscaling_config')) ?? []);

/** No more than one replica of each model of an application, or of all. */
export const capped = (context: ConfigContext): readonly Proposal[] =>
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

/** Models that sleep until somebody asks for them. */
export const toZero = (context: ConfigContext): readonly Proposal[] =>
  eachAndAll(
    context,
    (app) =>
      autoscalingMaps(app).map((config) =>
        valueOf(config, 'initial_replicas') === undefined && numberOf(valueOf(config, 'min_replicas')) !== 0
          ? setKey(context.text, config, 'min_replicas', '0')
          : null,
      ),
    (where) => KEYED('min_replicas', '0', where),
  ).map((one) => ({ ...one, changesService: true }));

/** From 2.51 a router costs the same however many models it serves; before, one application more changes nothing. */
export const merged = (context: ConfigContext): readonly Proposal[] => {
  if (at(routersPerModelReplica, context.release) !== null) return [];
  const [first, ...others] = context.applications;
  if (first === undefined) return [];
  return others.flatMap(({ map, demand }) => {
    const edits = serveFromOne(context.text, first.map, map);
    if (edits === null) return [];
    const title = (change: Words): Words => ({
      en: `Serve ${demand.name} from ${first.demand.name}: one router less, its route becomes ${first.demand.name}’s${inBrackets(change).en}`,
      vi: `Phục vụ ${demand.name} chung với ${first.demand.name}: bớt một router, route thành của ${first.demand.name}${inBrackets(change).vi}`,
    });
    return [{ edits, title, changesService: true }];
  });
};

/** Commenting out is no mend for a file's only application. */
export const without = (context: ConfigContext): readonly Proposal[] => {
  if (context.applications.length < 2) return [];
  return context.applications
    .filter(({ map }) => !map.flow)
    .map(({ map, demand }) => {
      const dash = context.text.lastIndexOf('-', map.range.start);
      const range = { start: dash, end: contentEnd(context.text, map) };
      const known = leastOf(demand);
      const amounts = known === null ? '' : amountsText(known.initial);
      return {
        changesService: true,
        edits: commentOut(context.text, range),
        title: (change) => {
          const freed = inBrackets(change, { en: `frees ${amounts}`, vi: `giải phóng ${amounts}` });
          return { en: `Comment out ${demand.name}${freed.en}`, vi: `Chú thích tạm ${demand.name}${freed.vi}` };
        },
      };
    });
};
