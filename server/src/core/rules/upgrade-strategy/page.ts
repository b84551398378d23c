import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

const strategy = (step: number): string => `  upgradeStrategy:
    type: NewClusterWithIncrementalUpgrade
    clusterUpgradeOptions:
      gatewayClassName: istio
      intervalSeconds: 10
      maxSurgePercent: 20
      stepSizePercent: ${String(step)}
`;

const scaled = (text: string): string =>
  text.replace('  rayClusterConfig:\n', '  rayClusterConfig:\n    enableInTreeAutoscaling: true\n');

export const page: RulePage = {
  about: {
    en: 'KubeRay upgrades a RayService by a new cluster at once (`NewCluster`), by a new cluster that takes over step by step (`NewClusterWithIncrementalUpgrade`), or not at all (`None`). Step by step needs `enableInTreeAutoscaling: true`, the class of a gateway, an interval, and steps of traffic that are no larger than the capacity added for them (`maxSurgePercent`). KubeRay refuses the RayService otherwise, and nothing is deployed.',
    vi: 'KubeRay nâng cấp RayService bằng một cụm mới ngay (`NewCluster`), bằng cụm mới tiếp quản từng bước (`NewClusterWithIncrementalUpgrade`), hoặc không nâng cấp (`None`). Từng bước thì cần `enableInTreeAutoscaling: true`, lớp gateway, khoảng thời gian, và mỗi bước lưu lượng không lớn hơn phần năng lực được thêm (`maxSurgePercent`). Nếu không, KubeRay từ chối RayService và không triển khai gì.',
  },
  releases: {
    en: 'All; KubeRay 1.3 and later, step by step from 1.5 on.',
    vi: 'Mọi bản; KubeRay từ 1.3, từng bước từ 1.5.',
  },
  source: '`ValidateRayServiceSpec` and `ValidateClusterUpgradeOptions` in `utils/validation.go`, KubeRay 1.7',
  examples: [
    {
      ray: '2.60.0',
      wrong: scaled(exampleManifest({ spec: strategy(40) })),
      at: '40',
      right: scaled(exampleManifest({ spec: strategy(20) })),
    },
    {
      ray: '2.60.0',
      wrong: exampleManifest({ spec: '  upgradeStrategy: { type: Rolling }\n' }),
      at: 'Rolling',
      right: exampleManifest({ spec: '  upgradeStrategy: { type: NewCluster }\n' }),
    },
  ],
};
