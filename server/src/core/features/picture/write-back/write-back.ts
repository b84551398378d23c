import type { Analysis, ConfigAnalysis } from '../../../analysis/analysis.ts';
import { analyze } from '../../../analysis/analyze.ts';
import type { ConfigWork } from '../../../analysis/work.ts';
import { settledOf } from '../../../load/settled.ts';
import type { Edit } from '../../../text/text-range.ts';
import { applyEdits } from '../../../yaml/edit.ts';
import { jsonEdits } from '../../../yaml/json-edits.ts';
import { keyOf } from '../what-if.ts';
import { nodeEdits } from './node-edits.ts';
import { replicaEdits } from './replica-edits.ts';
import type { Wish } from './wish.ts';

/**
 * The edits that write a number of a picture into the file. Each way there is, is tried on the text, and the first one counts
 * after which the file says just that; null where none does. A file that is JSON stays JSON.
 */
export const writeBack = (analysis: Analysis, wish: Wish): readonly Edit[] | null => {
  const config = analysis.configs[wish.config];
  const work = analysis.work?.configs[wish.config];
  if (config === undefined || work === undefined) return null;
  const value = wish.what === 'load' ? replicasUnder(config, wish) : wish.value;
  if (value === null) return null;
  const ways = wish.what === 'nodes' ? nodeEdits(analysis, work, config, wish) : deploymentEdits(work, wish, value);
  return (
    ways
      .flatMap((edits) => [jsonEdits(analysis.text, edits) ?? []].filter(({ length }) => length > 0))
      .find((edits) => says(analysis, edits, wish, value)) ?? null
  );
};

const replicasUnder = (config: ConfigAnalysis, { name, value }: Wish): number | null => {
  const found = deploymentIn(config, name);
  return found === undefined ? null : settledOf(found, value, config.ray.version).replicas;
};

const deploymentIn = ({ applications }: ConfigAnalysis, key: string) =>
  applications
    .flatMap(({ name, deployments }) => deployments.map((one) => ({ key: keyOf(name, one.name), one })))
    .find((candidate) => candidate.key === key)?.one;

/** A load says how many replicas there should be from the start. */
const deploymentEdits = (work: ConfigWork, wish: Wish, value: number): readonly (readonly Edit[])[] => {
  const { embedding } = work.standing.source;
  const level = wish.what === 'load' ? 'initial' : wish.level;
  return replicaEdits(work, wish.name, level, value).flatMap((edits) => {
    const outer = embedding === null ? edits : embedding.outwardEdits(edits);
    return outer === null ? [] : [outer];
  });
};

const says = (analysis: Analysis, edits: readonly Edit[], wish: Wish, value: number): boolean => {
  const { work, text } = analysis;
  if (work === null) return false;
  const after = analyze(applyEdits(text, edits), work.options, analysis).configs[wish.config];
  if (after === undefined || after.verdict.status === 'rejected') return false;
  if (wish.what === 'nodes') return after.cluster?.nodes[Number(wish.name)]?.count === value;
  const level = wish.what === 'load' ? 'initial' : wish.level;
  return deploymentIn(after, wish.name)?.replicas?.[level] === value;
};
