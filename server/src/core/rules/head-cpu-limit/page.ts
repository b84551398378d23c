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
      rayStartParams: { dashboard-host: "0.0.0.0" }
      template:
        spec:
          containers:
          - name: head
            image: rayproject/ray:2.60.0
            resources: { limits: { cpu: 0 } }
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
