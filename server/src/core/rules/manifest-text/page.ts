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
      wrong: `apiVersion: ray.io/v1
kind: RayService
metadata:
  name: demo
spec:
  serveConfigV2: |
    applications:
    - name: main
      import_path: app:main
  rayClusterConfig:
    rayVersion: "2.60.0"
    headGroupSpec:
      rayStartParams: 
        num-cpus: 0
      template:
        spec:
          containers:
          - name: head
            image: rayproject/ray:2.60.0
            resources: { limits: { cpu: 2 } }
    workerGroupSpecs:
    - groupName: workers
      replicas: 1
      template:
        spec:
          containers:
          - name: worker
            image: rayproject/ray:2.60.0
            resources: { limits: { cpu: 4 } }
`,
      at: '0',
      right: `apiVersion: ray.io/v1
kind: RayService
metadata:
  name: demo
spec:
  serveConfigV2: |
    applications:
    - name: main
      import_path: app:main
  rayClusterConfig:
    rayVersion: "2.60.0"
    headGroupSpec:
      rayStartParams: { num-cpus: "0" }
      template:
        spec:
          containers:
          - name: head
            image: rayproject/ray:2.60.0
            resources: { limits: { cpu: 2 } }
    workerGroupSpecs:
    - groupName: workers
      replicas: 1
      template:
        spec:
          containers:
          - name: worker
            image: rayproject/ray:2.60.0
            resources: { limits: { cpu: 4 } }
`,
    },
  ],
};
