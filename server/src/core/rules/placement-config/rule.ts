import { fieldFact } from '../../options/model-facts.ts';
import { refusesTypeBesideCpuBundles, refusesTypeBesideCpuKind } from '../../ray/facts/llm-models.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, isNull, numberOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import { bundlesOf } from '../../builders/configured-bundles.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** `placement_group_config`: bundles either listed or per worker, and none without GPU beside a GPU type (2.55, 2.56 on). */
export const rule: Rule = {
  code: 'placement-config',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A placement_group_config that Ray refuses', vi: 'placement_group_config mà Ray từ chối' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'LLMConfig').flatMap((model) => {
      const config = asMap(valueOf(model, 'placement_group_config'));
      return config === undefined
        ? onCpu(model, release)
        : [...twoForms(config, release, text), ...withoutGpu(model, config, release)];
    }),
};

const isSaid = (tree: Tree | undefined): boolean => tree !== undefined && !isNull(tree);

const twoForms = (config: MapNode, release: string, text: string): readonly Finding[] => {
  if (fieldFact('PlacementGroupConfig', 'bundle_per_worker', release) === undefined) return [];
  const [listed, each] = [isSaid(valueOf(config, 'bundles')), isSaid(valueOf(config, 'bundle_per_worker'))];
  if (listed !== each) return [];
  const message = listed
    ? {
        en: `Ray ${release} refuses bundles and bundle_per_worker together.`,
        vi: `Ray ${release} từ chối bundles và bundle_per_worker cùng lúc.`,
      }
    : {
        en: `Ray ${release} refuses this: it needs bundles or bundle_per_worker.`,
        vi: `Ray ${release} từ chối: cần bundles hoặc bundle_per_worker.`,
      };
  const range = entryOf(config, 'bundle_per_worker')?.keyRange ?? config.range;
  const both = listed ? ['bundle_per_worker', 'bundles'] : [];
  const fixes = both.flatMap((key) => {
    const entry = entryOf(config, key);
    return entry === undefined ? [] : removalFix(entry, config, text);
  });
  return [refusal('placement-config', 'build', range, message, { fixes })];
};

const withoutGpu = (model: MapNode, config: MapNode, release: string): readonly Finding[] => {
  const type = valueOf(model, 'accelerator_type');
  if (at(refusesTypeBesideCpuBundles, release) !== true || !isSaid(type) || type === undefined) return [];
  const bundles = bundlesOf(config);
  if (bundles === undefined || valueOf(model, 'accelerator_config') !== undefined) return [];
  const holds = (name: string) => bundles.some((bundle) => (numberOf(valueOf(bundle, name)) ?? 0) > 0);
  if (holds('GPU') || holds('TPU')) return [];
  const message = {
    en: `Ray ${release} refuses accelerator_type beside bundles without GPU: it takes them for CPU only.`,
    vi: `Ray ${release} từ chối accelerator_type bên cạnh các bundle không có GPU: nó hiểu là chỉ dùng CPU.`,
  };
  return [refusal('placement-config', 'build', type.range, message)];
};

/** `accelerator_config` of kind cpu says the same without bundles. */
const onCpu = (model: MapNode, release: string): readonly Finding[] => {
  const type = valueOf(model, 'accelerator_type');
  const kind = stringOf(valueOf(model, 'accelerator_config', 'kind'));
  if (at(refusesTypeBesideCpuKind, release) !== true || kind !== 'cpu' || !isSaid(type) || type === undefined)
    return [];
  const message = {
    en: `Ray ${release} refuses accelerator_type beside accelerator_config of kind cpu.`,
    vi: `Ray ${release} từ chối accelerator_type bên cạnh accelerator_config loại cpu.`,
  };
  return [refusal('placement-config', 'build', type.range, message)];
};
