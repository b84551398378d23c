import type { Finding } from '../../problems/finding.ts';
import { isUnknown } from '../../clusters/cluster.ts';
import type { Rule } from '../rule.ts';

/** The config asks for GPUs and no pod of its manifest does: the pods may run where there are none. */
export const rule: Rule = {
  code: 'missing-gpu-limit',
  scope: 'config',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'GPUs that no pod asks for', vi: 'Cần GPU nhưng không pod nào yêu cầu' },
  check: ({ manifest, capacity: { cluster, applications } }) => {
    if (manifest === null || cluster?.source !== 'manifest') return [];
    if (!cluster.nodes.every((group) => isUnknown(group, 'GPU') && group.unknown?.has('GPU') === true)) return [];
    return applications.flatMap(({ deployments }) =>
      deployments
        .filter(({ replica }) => replica?.bundles.some(({ each }) => (each.get('GPU') ?? 0n) > 0n))
        .map((deployment) => problem(deployment.name, deployment.range)),
    );
  },
};

const problem = (name: string, range: Finding['range']): Finding => ({
  code: 'missing-gpu-limit',
  severity: 'warning',
  message: {
    en: `${name} asks for GPUs, but no container of this manifest has a GPU limit (nvidia.com/gpu): its replicas start only if Ray happens to find a GPU on a node.`,
    vi: `${name} cần GPU, nhưng không container nào của manifest có GPU limit (nvidia.com/gpu): replica chỉ chạy nếu Ray tình cờ thấy GPU trên node.`,
  },
  range,
  related: [],
  fixes: [],
});
