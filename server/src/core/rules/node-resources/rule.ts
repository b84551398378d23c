import { groupResources } from '../../clusters/read/kuberay-pod.ts';
import { overrideTree, overridingResources } from '../../clusters/read/override-resources.ts';
import { kuberayResources } from '../../clusters/read/start-params.ts';
import type { GivenResources } from '../../clusters/read/json-resources.ts';
import { notice } from '../../problems/notice.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { headGroup, workerGroups } from '../../sources/manifests/manifest.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import type { FileRule } from '../rule.ts';

/** Resources with which `ray start` fails, so that the pod never becomes a node of Ray. */
export const fileRule: FileRule = {
  code: 'node-resources',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Resources with which ray start fails', vi: 'Tài nguyên khiến ray start lỗi' },
  checkFile: ({ manifests }) =>
    manifests.flatMap((manifest) =>
      [headGroup(manifest), ...workerGroups(manifest)].flatMap((group) =>
        group === undefined ? [] : [...ofParams(group), ...ofVariable(group)],
      ),
    ),
};

const ofParams = (group: Tree): readonly Finding[] => {
  const tree = valueOf(group, 'rayStartParams', 'resources') ?? valueOf(group, 'resources');
  return tree === undefined ? [] : problems(tree, groupResources(group), quotedFix(tree));
};

const ofVariable = (group: Tree): readonly Finding[] => {
  const tree = overrideTree(group);
  return tree === undefined ? [] : problems(tree, overridingResources(group), []);
};

const problems = ({ range }: Tree, given: GivenResources, fixes: readonly Fix[]): readonly Finding[] => {
  if (given === null || !('refused' in given)) return [];
  const { en, vi } = given.refused;
  const message = {
    en: `ray start fails with these resources, so this pod never joins: ${en}.`,
    vi: `ray start lỗi với các tài nguyên này nên pod không vào được cụm: ${vi}.`,
  };
  return [notice('node-resources', 'error', range, message, { fixes })];
};

/** Quotes for YAML around quotes for the shell: so KubeRay can read it, too. */
const quotedFix = (tree: Tree): readonly Fix[] => {
  const read = kuberayResources(tree);
  const json = stringOf(tree)?.replace(/^['"` ]+|(?<!['"` ])['"` ]+$/g, '') ?? '';
  if (read === null || 'refused' in read || json.includes("'")) return [];
  return [writeFix(tree.range, JSON.stringify(`'${json}'`), true)];
};
