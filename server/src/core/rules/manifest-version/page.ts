import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'KubeRay keeps `ray.io/v1alpha1` as it was in December 2023: newer keys (such as `upgradeStrategy`) are unknown there, and KubeRay 1.9 no longer serves it. `ray.io/v1` is served since KubeRay 1.0 and has all of its keys.',
    vi: 'KubeRay giữ `ray.io/v1alpha1` như hồi tháng 12/2023: các khóa mới (như `upgradeStrategy`) không có ở đó, và KubeRay 1.9 sẽ bỏ hẳn. `ray.io/v1` có từ KubeRay 1.0 với đầy đủ các khóa ấy.',
  },
  releases: { en: 'All; KubeRay 1.0 and later.', vi: 'Mọi bản; KubeRay từ 1.0.' },
  source: '`deprecatedversion` of `RayService` in `apis/ray/v1alpha1/rayservice_types.go`, KubeRay 1.7',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest().replace('ray.io/v1', 'ray.io/v1alpha1'),
      at: 'ray.io/v1alpha1',
      right: exampleManifest(),
    },
  ],
};
