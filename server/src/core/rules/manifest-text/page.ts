import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`rayStartParams` and the `value` of a variable take text only. YAML reads `0`, `1.5`, `true` and `no` as numbers and booleans, and then Kubernetes refuses the whole manifest. Put them between quotes.',
    vi: '`rayStartParams` và `value` của biến môi trường chỉ nhận chuỗi. YAML đọc `0`, `1.5`, `true`, `no` thành số hoặc boolean, và Kubernetes từ chối cả manifest. Hãy đặt trong dấu nháy.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`RayStartParams map[string]string` in `raycluster_types.go`; `EnvVar` of Kubernetes',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest({ params: '\n        num-cpus: 0' }),
      at: '0',
      right: exampleManifest(),
    },
  ],
};
