import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`serviceUnhealthySecondThreshold` and `deploymentUnhealthySecondThreshold` once let KubeRay start a new cluster when an application was not healthy in time. They are still taken and no longer read, so they do not do what they seem to. Remove them.',
    vi: '`serviceUnhealthySecondThreshold` và `deploymentUnhealthySecondThreshold` từng khiến KubeRay tạo cụm mới khi application không khỏe kịp lúc. Nay trường vẫn được nhận nhưng không được đọc. Hãy xóa đi.',
  },
  releases: { en: 'All; KubeRay 1.1 and later.', vi: 'Mọi bản; KubeRay từ 1.1.' },
  source: '`RayServiceSpec` in `rayservice_types.go`, KubeRay 1.1 on (“not used anymore”)',
  examples: [
    {
      ray: '2.60.0',
      wrong: `apiVersion: ray.io/v1
kind: RayService
metadata:
  name: demo
spec:
  serviceUnhealthySecondThreshold: 900
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
      at: 'serviceUnhealthySecondThreshold',
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
