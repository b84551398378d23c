import { ingressScaling } from '../../../builders/front.ts';
import { modelServer } from '../../../builders/model-server.ts';
import { routerScaling } from '../../../builders/router.ts';
import type { Setting } from '../../../deployments/settings.ts';
import type { Scaling } from '../../../options/read/values.ts';
import { routersPerModelReplica } from '../../../ray/facts/llm.ts';
import { amountOf } from '../../../ray/amounts.ts';
import type { Resources } from '../../../ray/amounts.ts';
import { at } from '../../../ray/release.ts';
import type { TextRange } from '../../../text/text-range.ts';
import type { MapNode } from '../../../yaml/tree.ts';
import { filledIn } from '../../idle-values.ts';
import { isIdleForModels } from '../../model-idle.ts';
import { reasonIn } from '../../reason.ts';
import { treeOf } from '../../tree.ts';
import { copiedDict } from '../library/deep-copies.ts';
import { depends } from '../state/reasons.ts';
import { placeOf, quiet } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { dict, getItem, real, sequence, setItem, text, whole } from '../state/values.ts';
import type { Dict, Record, Value } from '../state/values.ts';
import { bundleCount, listed } from '../../../ray/bundles.ts';

/** A model as the tree that the same YAML would make; an unknown value where something that decides is not known. */
export const modelTree = (frame: Frame, model: Record, range: TextRange): MapNode | (Value & { kind: 'unknown' }) => {
  const path = 'llm_configs.0';
  const tree = treeOf(filledIn(model, isIdleForModels, path).value, range, isIdleForModels, path);
  if (tree?.kind === 'map') return tree;
  const { why, place } = reasonIn(model, placeOf(frame, range), isIdleForModels, path);
  return { ...quiet(frame, range, why), place };
};

/** What says how many replicas there are decides nothing of where they run. */
const withoutCounts = (model: Record): Record => {
  const held = getItem(model.fields, 'deployment_config');
  if (held?.kind !== 'dict') return model;
  const entries = [...held.entries.values()].filter(
    ({ key }) => key.value !== 'autoscaling_config' && key.value !== 'num_replicas',
  );
  const fields = dict([...model.fields.entries.values()].map(({ key, value }) => [key, value] as const));
  setItem(fields, text('deployment_config'), dict(entries.map(({ key, value }) => [key, value] as const)));
  return { ...model, fields };
};

/**
 * The options of a model's deployment: those of its `deployment_config`, and where its engine runs (`get_serve_options` of
 * a model up to 2.49, `LLMServer.get_deployment_options` from 2.50 on); null where they are not followed. `prefix`: null
 * where the options hold no name.
 */
export const serverOptions = (frame: Frame, model: Record, prefix: string | null, range: TextRange): Dict | null => {
  const written = getItem(model.fields, 'deployment_config') ?? dict();
  const options = written.kind === 'dict' ? copiedDict(written) : null;
  if (options === null) return null;
  const tree = modelTree(frame, withoutCounts(model), range);
  if (tree.kind === 'unknown') {
    for (const name of ['placement_group_bundles', 'placement_group_strategy']) setItem(options, text(name), tree);
    if (prefix !== null) setItem(options, text('name'), tree);
    return options;
  }
  const { release, environment } = frame.run;
  const { group, strategy, later, name } = modelServer(tree, release, environment, prefix ?? '');
  const open = quiet(frame, range, depends('what the model reserves'));
  const isKnown = group.known && strategy.known && later === null;
  const bundles = isKnown ? (group.value?.bundles ?? null) : null;
  const placed = isKnown ? (strategy.value ?? null) : null;
  setItem(
    options,
    text('placement_group_bundles'),
    bundles === null || bundleCount(bundles) > BUNDLES ? open : sequence('list', listed(bundles).map(amounts)),
  );
  setItem(options, text('placement_group_strategy'), placed === null ? open : text(placed));
  if (prefix !== null) setItem(options, text('name'), text(name));
  return options;
};

/** Longer lists are not written out. */
const BUNDLES = 10_000;

const amounts = (bundle: Resources): Dict =>
  dict([...bundle].map(([name, units]) => [text(name), numberOf(amountOf(units))] as const));

const numberOf = (amount: number): Value => (Number.isInteger(amount) ? whole(amount) : real(amount));

/** The options of what stands before models: bounds that follow them up to 2.50, then one replica; null: not followed. */
export const frontOptions = (frame: Frame, models: readonly Record[], range: TextRange): Dict | null => {
  const trees = models.map((model) => modelTree(frame, model, range));
  const open = trees.find((tree) => tree.kind === 'unknown');
  if (open !== undefined) return dict([[text('autoscaling_config'), open]]);
  const maps = trees.filter((tree) => tree.kind === 'map');
  const { release, environment } = frame.run;
  if (typeof at(routersPerModelReplica, release) === 'number')
    return scaled(frame, routerScaling(maps, release, environment), range);
  const one = ingressScaling(maps.length === 0 ? [NO_MODEL] : maps, release);
  return one === null ? dict() : dict([[text('autoscaling_config'), boundsOf(one)]]);
};

/** Stands for models of which nothing is said. */
const NO_MODEL: MapNode = { kind: 'map', flow: true, range: { start: 0, end: 0 }, entries: new Map() };

const scaled = (frame: Frame, scaling: Setting<Scaling | null>, range: TextRange): Dict => {
  const open = quiet(frame, range, depends('how many routers there are'));
  const bounds = scaling.known && scaling.value !== null ? boundsOf(scaling.value) : open;
  return dict([[text('autoscaling_config'), bounds]]);
};

export const boundsOf = ({ min, initial, max }: Scaling): Dict =>
  dict([
    [text('min_replicas'), whole(min)],
    ...(initial === null ? [] : [[text('initial_replicas'), whole(initial)] as const]),
    [text('max_replicas'), whole(max)],
  ]);
