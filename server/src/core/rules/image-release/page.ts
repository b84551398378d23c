import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'KubeRay starts the image; `rayVersion` only tells the operator which release that is. Where the two disagree, the image decides what your config means, and the operator may start it the wrong way. Nodes of another release than the head’s cannot join. Only tags of Ray’s own images (`ray`, `ray-ml`, `ray-llm`) are read.',
    vi: 'KubeRay chạy image; `rayVersion` chỉ cho operator biết đó là bản nào. Nếu hai bên khác nhau, image quyết định ý nghĩa của config, và operator có thể khởi động sai cách. Node khác bản với head không vào được cụm. Chỉ đọc tag của image chính thức (`ray`, `ray-ml`, `ray-llm`).',
  },
  releases: { en: 'All; KubeRay of any version.', vi: 'Mọi bản; mọi bản KubeRay.' },
  source: '`RayVersion` of `RayClusterSpec` in `raycluster_types.go`, KubeRay 1.7',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest({ version: '2.50.0' }),
      at: '"2.50.0"',
      right: exampleManifest(),
    },
  ],
};
