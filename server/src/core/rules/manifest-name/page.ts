import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'KubeRay makes names of Services of the name of a RayService or RayCluster, so it refuses names that would become too long (47 and 53 characters) or that are no DNS label: small letters, digits and hyphens, a letter first.',
    vi: 'KubeRay tạo tên Service từ tên RayService hoặc RayCluster, nên từ chối tên quá dài (47 và 53 ký tự) hoặc không phải nhãn DNS: chữ thường, chữ số, gạch nối, bắt đầu bằng chữ cái.',
  },
  releases: { en: 'All; KubeRay 1.4 and later.', vi: 'Mọi bản; KubeRay từ 1.4.' },
  source: '`ValidateRayServiceMetadata` and `ValidateRayClusterMetadata` in `utils/validation.go`, KubeRay 1.4',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest({ name: 'Demo_service' }),
      at: 'Demo_service',
      right: exampleManifest(),
    },
  ],
};
