import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`serve deploy` and `serve run` read a file of one YAML document. With a second one, even an empty one behind a `---` at the end, they end with “expected a single document in the stream”, and nothing of the file is deployed. Only manifests, which `kubectl` reads, may stand below each other. Put all applications in one list, or each config in a file of its own. Of a `serveConfigV2` with several documents KubeRay reads the first and leaves the others aside.',
    vi: '`serve deploy` và `serve run` đọc file có đúng một tài liệu YAML. Có tài liệu thứ hai, dù chỉ là tài liệu rỗng sau dấu `---` ở cuối, thì chúng dừng với “expected a single document in the stream” và không triển khai gì của file. Chỉ các manifest do `kubectl` đọc mới được đặt nối tiếp nhau. Hãy đưa mọi application vào một danh sách, hoặc mỗi cấu hình vào một file riêng. Với `serveConfigV2` có nhiều tài liệu, KubeRay chỉ đọc tài liệu đầu và bỏ qua phần còn lại.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source:
    '`yaml.safe_load`, by which `serve deploy` and `serve run` read the file (`ray/serve/scripts.py`), and `get_single_node` of PyYAML’s `composer.py`; `yaml.Unmarshal` of sigs.k8s.io/yaml in `updateServeDeployment` of KubeRay’s `rayservice_controller.go`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: one
    import_path: one:app
    route_prefix: /one
---
applications:
  - name: two
    import_path: two:app
    route_prefix: /two
`,
      at: '---',
      right: `applications:
  - name: one
    import_path: one:app
    route_prefix: /one
  - name: two
    import_path: two:app
    route_prefix: /two
`,
    },
  ],
};
