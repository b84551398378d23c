import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'A deployment may have `max_replicas_per_node` or `placement_group_bundles`; Ray refuses both together. Drop the limit; to keep the bundles of one replica apart, use `placement_group_strategy`.',
    vi: 'Deployment có thể dùng `max_replicas_per_node` hoặc `placement_group_bundles`; Ray từ chối khi có cả hai. Hãy bỏ giới hạn; muốn tách các bundle của một replica thì dùng `placement_group_strategy`.',
  },
  releases: { en: 'From 2.10; 2.9 takes it.', vi: 'Từ 2.10; 2.9 chấp nhận.' },
  source: '`ray/serve/schema.py`, `DeploymentSchema`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_replicas_per_node: 1
        placement_group_bundles: [{ CPU: 1, GPU: 1 }]
`,
      at: 'max_replicas_per_node',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        placement_group_bundles: [{ CPU: 1, GPU: 1 }]
`,
    },
  ],
};
