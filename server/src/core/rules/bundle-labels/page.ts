import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`placement_group_bundle_label_selector` says on which nodes the bundles may be. It is a list of one selector for all bundles or of one for each, and it needs `placement_group_bundles`. Any other number is refused before anything is deployed.',
    vi: '`placement_group_bundle_label_selector` cho biết bundle được đặt trên node nào. Nó là danh sách một selector cho mọi bundle hoặc mỗi bundle một selector, và cần có `placement_group_bundles`. Số lượng khác bị từ chối trước khi triển khai.',
  },
  releases: { en: 'From 2.54.', vi: 'Từ 2.54.' },
  source: '`ray/serve/schema.py`, `DeploymentSchema`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        placement_group_bundles: [{ CPU: 1 }, { GPU: 1 }, { GPU: 1 }]
        placement_group_bundle_label_selector:
          - disk: ssd
          - gpu: a100
`,
      at: 'placement_group_bundle_label_selector',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        placement_group_bundles: [{ CPU: 1 }, { GPU: 1 }, { GPU: 1 }]
        placement_group_bundle_label_selector:
          - disk: ssd
          - gpu: a100
          - gpu: a100
`,
    },
  ],
};
