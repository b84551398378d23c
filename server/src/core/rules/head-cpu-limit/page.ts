import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Many manifests write `cpu: 0` in the limits of the head to keep replicas off it. KubeRay takes a limit of zero for none, passes no `--num-cpus`, and Ray counts the CPUs of the machine: replicas do land there. `num-cpus: "0"` in `rayStartParams` keeps them off.',
    vi: 'Nhiều manifest ghi `cpu: 0` trong limits của head để replica không chạy ở đó. KubeRay coi limit 0 là không có, không truyền `--num-cpus`, và Ray đếm CPU của máy: replica vẫn rơi vào head. `num-cpus: "0"` trong `rayStartParams` mới giữ được.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`updateRayStartParamsResources` in `common/pod.go`, KubeRay 1.7',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest({ headLimits: '{ cpu: 0 }', params: '{ dashboard-host: "0.0.0.0" }' }),
      at: '0',
      right: exampleManifest(),
    },
  ],
};
