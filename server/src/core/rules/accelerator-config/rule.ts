import type { Finding } from '../../problems/finding.ts';
import { bundlesOf } from '../../builders/configured-bundles.ts';
import { fieldFact } from '../../options/model-facts.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, numberOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

const KINDS = ['cpu', 'gpu', 'tpu'];

/**
 * The hardware of a model: `kind` names it, and the accelerator must be of that kind
 * (`LLMConfig._check_accelerator_type_matches_hardware` in `ray/llm/_internal/serve/core/configs/llm_config.py`, 2.56 on).
 */
export const rule: Rule = {
  code: 'accelerator-config',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An accelerator_config that Ray refuses', vi: 'accelerator_config mà Ray từ chối' },
  check: ({ places, release }) =>
    fieldFact('LLMConfig', 'accelerator_config', release) === undefined
      ? []
      : mapsOf(places, 'LLMConfig').flatMap((model) => checkModel(model, release)),
};

const checkModel = (model: MapNode, release: string): readonly Finding[] => {
  const entry = entryOf(model, 'accelerator_config');
  const config = asMap(entry?.value);
  const kind = config === undefined ? impliedKind(model) : stringOf(valueOf(config, 'kind'));
  const say = (fault: Words, at: Tree['range']) =>
    refusal('accelerator-config', 'build', at, {
      en: `Ray ${release} refuses this: ${fault.en}.`,
      vi: `Ray ${release} từ chối: ${fault.vi}.`,
    });
  if (entry !== undefined && config !== undefined && (kind === undefined || !KINDS.includes(kind)))
    return [say(KIND, entryOf(config, 'kind')?.value.range ?? entry.keyRange)];
  const type = valueOf(model, 'accelerator_type');
  const name = stringOf(type) ?? '';
  const topology = entryOf(config, 'topology');
  if (kind === 'tpu' && topology !== undefined && name === '' && stringOf(topology.value))
    return [say(TOPOLOGY, topology.keyRange)];
  const wanted = name.startsWith('TPU-') ? 'tpu' : 'gpu';
  if (type === undefined || name === '' || kind === undefined || kind === wanted) return [];
  const fault = {
    en: `${name} is a ${wanted.toUpperCase()}, but the model is set up for ${kind.toUpperCase()}`,
    vi: `${name} là ${wanted.toUpperCase()}, còn model được cấu hình cho ${kind.toUpperCase()}`,
  };
  return [say(fault, type.range)];
};

const KIND: Words = { en: 'accelerator_config needs kind: cpu, gpu or tpu', vi: 'cần kind: cpu, gpu hoặc tpu' };
const TOPOLOGY: Words = {
  en: 'a topology needs accelerator_type beside accelerator_config',
  vi: 'topology cần accelerator_type bên cạnh accelerator_config',
};

/** What the bundles say of the hardware; bundles without accelerators are another rule's. */
const impliedKind = (model: MapNode): string | undefined => {
  const config = asMap(valueOf(model, 'placement_group_config'));
  const bundles = (config && bundlesOf(config)) ?? [];
  const holds = (name: string) => bundles.some((bundle) => (numberOf(valueOf(bundle, name)) ?? 0) > 0);
  return holds('TPU') ? 'tpu' : holds('GPU') ? 'gpu' : undefined;
};
