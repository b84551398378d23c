import { exampleManifest } from '../example-manifest.ts';
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
      wrong: exampleManifest({ spec: '  serviceUnhealthySecondThreshold: 900\n' }),
      at: 'serviceUnhealthySecondThreshold',
      right: exampleManifest(),
    },
  ],
};
