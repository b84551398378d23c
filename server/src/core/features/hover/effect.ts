import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ConfigNode, KeyNode, LlmConfigNode } from '../../config/serve-config.ts';
import type { ApplicationDemand, DeploymentDemand, Term } from '../../demand/demand.ts';
import type { ReplicaRange } from '../../deployments/replica.ts';
import { routerCountKey } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import { asCode, escaped } from '../../text/markdown.ts';
import type { Words } from '../../text/words.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import { loadWords } from './load-words.ts';
import { compact, compactDemand } from './amounts.ts';

/** Keys that decide what a replica reserves or how many there are, beside those whose options feed a setting. */
const DECIDING = new Set([
  'num_cpus',
  'num_gpus',
  'memory',
  'resources',
  'min_replicas',
  'max_replicas',
  'initial_replicas',
  'gang_size',
  'tensor_parallel_size',
  'pipeline_parallel_size',
  'data_parallel_size',
  'accelerator_type',
  'accelerator_config',
  'resources_per_bundle',
  'placement_group_config',
  'placement_group_bundles',
  'bundles',
  'bundle_per_worker',
  'num_replicas',
  'use_cpu',
  'autoscaling_config',
  'ray_actor_options',
]);

/** Where the value of a key goes in the sum of its application, in a sentence; null for one that decides no amount. */
export const effectOf = (path: readonly ConfigNode[], config: ConfigAnalysis): Words | null => {
  const keys = path.filter((node) => node.kind === 'key');
  const application = applicationOf(path, config);
  if (application === undefined || !keys.some((key) => decides(key, config.ray.version))) return null;
  const deployment = deploymentOf(path, keys, application);
  if (deployment === undefined) return null;
  const sum = sumWords(deployment, application);
  const load = keys.at(-1)?.key === 'autoscaling_config' ? loadWords(deployment, application, config) : null;
  return load === null ? sum : { en: `${sum.en} ${load.en}`, vi: `${sum.vi} ${load.vi}` };
};

const decides = ({ key, option }: KeyNode, release: string): boolean =>
  DECIDING.has(key) || (option?.feeds ?? []).length > 0 || at(routerCountKey, release) === key;

const applicationOf = (path: readonly ConfigNode[], config: ConfigAnalysis): ApplicationDemand | undefined => {
  const node = path.find((one) => one.kind === 'application');
  if (node === undefined) return undefined;
  return (
    config.applications.find(({ fullRange }) => fullRange.start === node.range.start) ??
    config.applications.find(({ fullRange: { start, end } }) => start <= node.range.start && node.range.start <= end) ??
    (config.applications.length === 1 ? config.applications[0] : undefined)
  );
};

const deploymentOf = (
  path: readonly ConfigNode[],
  keys: readonly KeyNode[],
  { deployments }: ApplicationDemand,
): DeploymentDemand | undefined => {
  const own = path.find((node) => node.kind === 'deployment');
  if (own !== undefined) {
    const name = stringOf(valueOf(own.tree, 'name'));
    return deployments.find((one) => one.name === name);
  }
  const model = path.find((node) => node.kind === 'llm-config');
  const built = deployments.filter(({ source }) => source === 'builder');
  if (model === undefined || keys.some(({ key }) => key === 'experimental_configs'))
    return model === undefined && keys.every(({ option }) => option?.holds !== 'options')
      ? undefined
      : (built.find((one) => one.origin === 'hidden') ?? built.at(-1));
  return built.find((one) => isOf(one, model));
};

const isOf = ({ range }: DeploymentDemand, model: LlmConfigNode): boolean =>
  range.start >= model.range.start && range.end <= model.range.end;

/** `2 replicas × 1 CPU = 2 CPU of the application’s 6 CPU`. */
const sumWords = (deployment: DeploymentDemand, application: ApplicationDemand): Words => {
  const { name, demand, terms } = deployment;
  if (demand === null) return unknownWords(deployment);
  const sum = compact(demand.initial);
  const most = compact(demand.max);
  const all = compactDemand(application, 'initial');
  const [first] = terms;
  const isOne = terms.length === 1 && first?.replicas.initial === 1;
  const added = (language: keyof Words): string => (isOne ? '1 replica' : `${addends(terms, language)} = `);
  const of =
    all === sum || all === '?'
      ? { en: '', vi: '' }
      : { en: ` of the application’s ${all}`, vi: ` trong ${all} của application` };
  const later = most === sum ? { en: '', vi: '' } : { en: `; ${most} at most`, vi: `; nhiều nhất ${most}` };
  return {
    en: `${asCode(name)}: ${added('en')}${isOne ? ' × ' : ''}**${sum}**${of.en}${later.en}.`,
    vi: `${asCode(name)}: ${added('vi')}${isOne ? ' × ' : ''}**${sum}**${of.vi}${later.vi}.`,
  };
};

/** What is known where the sum is not. */
const unknownWords = ({ name, replicas, unknown: [gap] }: DeploymentDemand): Words => {
  const why = gap?.message ?? { en: 'code decides it', vi: 'code quyết định' };
  if (replicas === null)
    return {
      en: `What ${asCode(name)} reserves is not known: ${escaped(why.en)}.`,
      vi: `Chưa biết ${asCode(name)} giữ bao nhiêu: ${escaped(why.vi)}.`,
    };
  return {
    en: `${asCode(name)}: ${replicaText(replicas, 'en')}; what each reserves is not known: ${escaped(why.en)}.`,
    vi: `${asCode(name)}: ${replicaText(replicas, 'vi')}; chưa biết mỗi replica giữ bao nhiêu: ${escaped(why.vi)}.`,
  };
};

const addends = (terms: readonly Term[], language: keyof Words): string => {
  const isSame = terms.every(({ replicas }) => countOf(replicas) === countOf(terms[0]?.replicas ?? replicas));
  const [first] = terms;
  if (first === undefined) return language === 'vi' ? 'không replica nào' : 'no replicas';
  const each = terms.map(({ each: amounts }) => compact(amounts));
  if (isSame)
    return `${replicaText(first.replicas, language)} × ${each.length > 1 ? `(${each.join(' + ')})` : (each[0] ?? '')}`;
  return terms.map(({ replicas }, index) => `${countOf(replicas)} × ${each[index] ?? ''}`).join(' + ');
};

const countOf = ({ initial }: ReplicaRange): number => initial;

const replicaText = (replicas: ReplicaRange, language: keyof Words): string => {
  const count = countOf(replicas);
  return `${String(count)} ${language === 'vi' || count === 1 ? 'replica' : 'replicas'}`;
};
