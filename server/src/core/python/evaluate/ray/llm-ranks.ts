import { rankAssigner, ranks, rankServer } from '../../../builders/data-parallel.ts';
import type { DeploymentSettings } from '../../../deployments/settings.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { mappingOf } from '../language/expressions.ts';
import { namedIn } from '../library/models.ts';
import type { Handler } from '../names/foreign.ts';
import { madeClass, packageModule } from '../state/made-class.ts';
import type { Frame } from '../state/run.ts';
import { dict, isNone, NONE, setItem, stringIn, text, whole } from '../state/values.ts';
import type { Class, Dict, Value } from '../state/values.ts';
import { isLlmConfig } from './llm-config.ts';
import { boundsOf, modelTree, serverOptions } from './llm-options.ts';
import { givenTo } from './parameters.ts';
import { deploymentMethod, makeDeployment } from './serve.ts';

/** `build_dp_deployment(config)`: the ranks of one model, and up to 2.54 what hands them out; null where it is not followed. */
export const buildRanks: Handler = (frame, args, range) => {
  const given = givenTo(frame, 'build_dp_deployment', args, range);
  const model = given?.get('llm_config');
  if (given === null || model === undefined || !isLlmConfig(model) || given.has('deployment_cls')) return null;
  const tree = modelTree(frame, model, range);
  const written = given.get('name_prefix') ?? NONE;
  const prefix = isNone(written) ? 'DPServer:' : stringIn(written);
  if (tree.kind !== 'map' || prefix === undefined || prefix === '' || (ranks(tree) ?? 0) < 2) return null;
  const { release, environment } = frame.run;
  const options = serverOptions(frame, model, prefix, range);
  const over = mappingOf(given.get('override_serve_options') ?? dict());
  const settings = rankServer(tree, release, environment, prefix);
  if (options === null || over === null || !placed(options, settings)) return null;
  for (const { key, value } of over.entries.values()) setItem(options, key, value);
  const assigners = rankAssigner(tree, release).map(({ name }) => bound(frame, ranked(name), dict(), range));
  const [assigner] = assigners;
  const named = dict([
    [text('llm_config'), model],
    ...(assigner ? [[text('dp_rank_assigner'), assigner] as const] : []),
  ]);
  return bound(frame, ranked('DPServer'), options, range, named);
};

const ranked = (name: string): Class => madeClass(name, packageModule(`ray.serve.llm.${name}`));

const bound = (frame: Frame, of: Class, options: Dict, range: TextRange, named: Dict = dict()): Value | null => {
  const made = makeDeployment(frame, of, namedIn(options), range);
  if (made.kind !== 'deployment') return made;
  return deploymentMethod(frame, made, 'bind', { positional: [], named: namedIn(named), unsure: null }, range);
};

/** How many ranks there are, and where they run, over what the model says; false where that is not known. */
const placed = (options: Dict, { count, scaling, strategy, gang }: DeploymentSettings): boolean => {
  if (!count.known || !scaling.known || !strategy.known || !gang.known) return false;
  for (const name of ['num_replicas', 'autoscaling_config', 'placement_group_strategy'])
    options.entries.delete(`s${name}`);
  if (scaling.value !== null) setItem(options, text('autoscaling_config'), boundsOf(scaling.value));
  else if (count.value !== null) setItem(options, text('num_replicas'), whole(count.value));
  if (strategy.value !== null) setItem(options, text('placement_group_strategy'), text(strategy.value));
  if (gang.value === null) return true;
  const { size, strategy: packing } = gang.value;
  const held = dict([
    [text('gang_size'), whole(size)],
    [text('gang_placement_strategy'), text(packing)],
  ]);
  setItem(options, text('gang_scheduling_config'), held);
  return true;
};
