import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'A RayService or RayCluster holds keys that the custom resource definition of KubeRay names. Any other key is refused by `kubectl apply`, and dropped without a word by tools that do not check: a misspelt `enableInTreeAutoscaling` scales nothing, and what stands in the old `serveConfig` is not deployed. Rename or remove it.',
    vi: 'RayService và RayCluster chỉ chứa các khóa mà CRD của KubeRay định nghĩa. Khóa khác bị `kubectl apply` từ chối, hoặc bị công cụ không kiểm tra lặng lẽ bỏ: viết sai `enableInTreeAutoscaling` thì không co giãn gì, còn nội dung trong `serveConfig` cũ không được triển khai. Hãy đổi tên hoặc xóa nó.',
  },
  releases: { en: 'All; KubeRay 1.0 to 1.7.', vi: 'Mọi bản; KubeRay 1.0 đến 1.7.' },
  source: 'The CRDs in `ray-operator/config/crd/bases`, KubeRay 1.0 – 1.7',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest({ spec: '  serveConfig: { importPath: app:main }\n' }),
      at: 'serveConfig',
      right: exampleManifest(),
    },
    {
      ray: '2.60.0',
      wrong: exampleManifest({ spec: '  upgradeStrategi: { type: None }\n' }),
      at: 'upgradeStrategi',
      right: exampleManifest({ spec: '  upgradeStrategy: { type: None }\n' }),
    },
  ],
};
