import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

const CONFIG = ` |
    applications:
    - name: main
      import_path: app:main
      deployments:
      - name: Model
        num_replicas: 1
        ray_actor_options: { num_gpus: 1 }
`;

export const page: RulePage = {
  about: {
    en: 'KubeRay tells Ray of the GPUs in a container’s limits. Where no container has such a limit, Ray looks for GPUs itself, and a pod without a limit usually sees none: the replicas then wait for ever. Add `nvidia.com/gpu: 1` (or your vendor’s key) to the limits of a worker group.',
    vi: 'KubeRay báo cho Ray số GPU trong limits của container. Nếu không container nào có limit đó, Ray tự tìm GPU, mà pod không có limit thường không thấy GPU nào: replica sẽ chờ mãi. Hãy thêm `nvidia.com/gpu: 1` (hoặc khóa của hãng khác) vào limits của một nhóm worker.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`updateRayStartParamsResources` in `common/pod.go`, KubeRay 1.7; `ray/_private/accelerators` of Ray',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest({ config: CONFIG }),
      at: 'Model',
      right: exampleManifest({ config: CONFIG, workerLimits: '{ cpu: 4, nvidia.com/gpu: 1 }' }),
    },
  ],
};
