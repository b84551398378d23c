import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'KubeRay writes `rayStartParams.resources` into a command as it stands, and a shell runs it: the quotes of YAML are gone by then, so the JSON needs quotes of its own (`"\'{\\"NPU\\": 1}\'"`). Without them the shell takes the quotes out of the JSON, `ray start` fails, and the pod never becomes a node. `RAY_OVERRIDE_RESOURCES` of the container is read by `ray start` itself and wins over everything else. In both every amount is a whole number, and CPU, GPU and memory are no custom resources.',
    vi: 'KubeRay chép nguyên `rayStartParams.resources` vào một lệnh rồi shell chạy lệnh đó: dấu nháy của YAML khi ấy không còn, nên JSON cần dấu nháy riêng (`"\'{\\"NPU\\": 1}\'"`). Thiếu chúng thì shell bỏ dấu nháy trong JSON, `ray start` lỗi và pod không thành node. `RAY_OVERRIDE_RESOURCES` của container do chính `ray start` đọc và đứng trên mọi thứ khác. Ở cả hai, mọi lượng là số nguyên, và CPU, GPU, memory không phải tài nguyên tự đặt.',
  },
  releases: { en: 'All; KubeRay of any version.', vi: 'Mọi bản; mọi bản KubeRay.' },
  source:
    '`convertParamMap` in `pod.go`, KubeRay 1.7; `parse_resources_json` in `ray/_private/utils.py` and `to_resource_dict` in `ray/_private/resource_spec.py`',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest({ params: `{ num-cpus: "0", resources: '{"NPU": 1}' }` }),
      at: `'{"NPU": 1}'`,
      right: exampleManifest({ params: `{ num-cpus: "0", resources: "'{\\"NPU\\": 1}'" }` }),
    },
  ],
};
