import { takesNullScaling } from '../../ray/facts/llm-models.ts';
import type { Fix } from '../../problems/problem.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import { fieldFact, keysOf } from '../../options/model-facts.ts';
import { removalFix, renameFix, takes } from '../shared/keys/key-fixes.ts';
import { nearest } from '../../text/nearest.ts';
import { at } from '../../ray/release.ts';
import { deploymentOptionTaken, ownNameHonoured } from '../../ray/facts/llm.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { optionOf } from '../../options/options-of.ts';
import { asMap, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** A key of a model's `deployment_config` that the builder hands to `serve.deployment`, which does not take it. */
export const rule: Rule = {
  code: 'deployment-option',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An option that a model’s deployment does not take', vi: 'Tùy chọn mà deployment của model không nhận' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'LLMConfig').flatMap((model) => {
      const config = asMap(valueOf(model, 'deployment_config'));
      return [...(config?.entries.values() ?? [])].flatMap((entry) => {
        const { key, value } = entry;
        if (isNull(value) && optionOf('DeploymentConfig', key)?.nullInModel === true) return [];
        if (key === 'name' && at(ownNameHonoured, release) === true && stringOf(value) === undefined) {
          const message = {
            en: `Ray ${release} refuses this name of a deployment: it is not text.`,
            vi: `Ray ${release} từ chối tên deployment này: không phải chuỗi.`,
          };
          return [refusal('deployment-option', 'build', entry.keyRange, message)];
        }
        if (key === 'num_replicas' && value.kind === 'scalar' && (value.value === false || value.value === 0))
          return [noReplicas(entry, release)];
        if (key === 'num_replicas' && isBesideScaling(entry, config))
          return [fixedAndScaled(entry, config, release, text)];
        const odd = key === 'ray_actor_options' ? oddActorOption(value, release) : undefined;
        if (odd !== undefined) return [refusedActorOption(odd, value, release, text)];
        if (key === 'ray_actor_options' && value.kind !== 'map') return [noMapping(entry, config, release, text)];
        if (key === 'autoscaling_config' && value.kind !== 'map' && at(takesNullScaling, release) !== true)
          return [noMapping(entry, config, release, text)];
        if (deploymentOptionTaken(key, release)) return [];
        const group = entry.key.startsWith('placement_group');
        const why = group
          ? {
              en: ': the bundles are the builder’s; use placement_group_config',
              vi: ': bundle do builder đặt; dùng placement_group_config',
            }
          : { en: '', vi: '' };
        const message = {
          en: `Ray ${release} refuses ${entry.key} in deployment_config${why.en}.`,
          vi: `Ray ${release} từ chối ${entry.key} trong deployment_config${why.vi}.`,
        };
        const fixes = config === undefined ? [] : fixesFor(entry, config, release, text);
        return [refusal('deployment-option', 'build', entry.keyRange, message, { fixes })];
      });
    }),
};

/** `num_replicas` and bounds at once (`serve.deployment` in `ray/serve/api.py`, 2.44 – 2.60); auto is another rule's. */
const isBesideScaling = ({ value }: Entry, config: MapNode | undefined): boolean => {
  const scaling = valueOf(config, 'autoscaling_config');
  return scaling?.kind === 'map' && value.kind === 'scalar' && typeof value.value === 'number';
};

const fixedAndScaled = (entry: Entry, config: MapNode | undefined, release: string, text: string): Finding => {
  const message = {
    en: `Ray ${release} refuses num_replicas of a model beside autoscaling_config: the count is either fixed or scaled.`,
    vi: `Ray ${release} từ chối num_replicas của model bên cạnh autoscaling_config: số replica hoặc cố định hoặc tự co giãn.`,
  };
  const fixes = config === undefined ? [] : removalFix(entry, config, text);
  return refusal('deployment-option', 'build', entry.keyRange, message, { fixes });
};

/**
 * An option of actors that `serve.deployment` does not take (`allowed_ray_actor_options` in `ray/serve/_private/config.py`),
 * or a `runtime_env` that is no mapping, over which the builder lays the model's own.
 */
const oddActorOption = (options: Tree, release: string): Entry | undefined =>
  [...(asMap(options)?.entries.values() ?? [])].find(
    ({ key, value }) =>
      fieldFact('RayActorOptionsSchema', key, release) === undefined || (key === 'runtime_env' && value.kind !== 'map'),
  );

const refusedActorOption = (entry: Entry, options: Tree, release: string, text: string): Finding => {
  const map = asMap(options);
  const message = {
    en: `Ray ${release} refuses this ${entry.key} in the ray_actor_options of a model.`,
    vi: `Ray ${release} từ chối ${entry.key} này trong ray_actor_options của model.`,
  };
  const fixes = map === undefined ? [] : removalFix(entry, map, text);
  return refusal('deployment-option', 'build', entry.keyRange, message, { fixes });
};

/** To Python false is 0. */
const noReplicas = (entry: Entry, release: string): Finding =>
  refusal('deployment-option', 'build', entry.keyRange, {
    en: `Ray ${release} refuses this num_replicas of a model: it takes a whole number of at least 1.`,
    vi: `Ray ${release} từ chối num_replicas này của model: cần số nguyên từ 1 trở lên.`,
  });

const noMapping = (entry: Entry, config: MapNode | undefined, release: string, text: string): Finding => {
  const message = {
    en: `Ray ${release} refuses this ${entry.key} of a model: it takes a mapping.`,
    vi: `Ray ${release} từ chối ${entry.key} này của model: chỉ nhận mapping.`,
  };
  const fixes = config === undefined ? [] : removalFix(entry, config, text);
  return refusal('deployment-option', 'build', entry.keyRange, message, { fixes });
};

const fixesFor = (entry: Entry, config: MapNode, release: string, text: string): readonly Fix[] => {
  const taken = keysOf('DeploymentSchema', release).filter((key) => deploymentOptionTaken(key, release));
  const meant = nearest(
    entry.key,
    taken.filter((key) => !config.entries.has(key)),
  );
  const fits = meant !== undefined && takes('DeploymentSchema', meant, entry.value, release);
  return [...(fits ? renameFix(entry, meant, false) : []), ...removalFix(entry, config, text)];
};
