import { needsRanksPerNode } from '../../ray/facts/patterns.ts';
import { at } from '../../ray/release.ts';
import type { Finding } from '../../problems/finding.ts';
import { asMap, entryOf, isNull, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** Before gangs the builder had to be told how many ranks share a node (`build_dp_deployment`, 2.52 – 2.54). */
export const rule: Rule = {
  code: 'ranks-per-node',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Ranks per node left out', vi: 'Thiếu số rank mỗi node' },
  check: ({ places, release }) =>
    at(needsRanksPerNode, release) !== true
      ? []
      : mapsOf(places, 'DPOpenAiServingArgs').flatMap((args) => ranksPerNode(args, release)),
};

const ranksPerNode = (args: MapNode, release: string): readonly Finding[] => {
  const entry = entryOf(args, 'llm_config');
  const model = asMap(entry?.value);
  const said = valueOf(model, 'experimental_configs', 'dp_size_per_node');
  if (entry === undefined || model === undefined || (said !== undefined && !isNull(said))) return [];
  const message = {
    en: `Ray ${release} refuses this: it needs experimental_configs.dp_size_per_node, the ranks on one node.`,
    vi: `Ray ${release} từ chối: cần experimental_configs.dp_size_per_node, số rank trên một node.`,
  };
  return [refusal('ranks-per-node', 'build', entry.keyRange, message)];
};
