import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'With `gang_scheduling_config` replicas start and stop in groups of `gang_size`, so every replica count must be a multiple of it. The gang also decides the placement: `placement_group_strategy` and `max_replicas_per_node` may not stand beside it. Ray refuses the file.',
    vi: 'Với `gang_scheduling_config`, replica khởi động và dừng theo nhóm `gang_size`, nên mọi số replica phải là bội của nó. Gang cũng quyết định cách đặt chỗ: không được ghi kèm `placement_group_strategy` và `max_replicas_per_node`. Ray từ chối file.',
  },
  releases: { en: 'From 2.55.', vi: 'Từ 2.55.' },
  source: '`ray/serve/schema.py`, `DeploymentSchema`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 3
        gang_scheduling_config:
          gang_size: 2
`,
      at: 'num_replicas',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 4
        gang_scheduling_config:
          gang_size: 2
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 4
        placement_group_bundles: [{ CPU: 1, GPU: 1 }]
        placement_group_strategy: SPREAD
        gang_scheduling_config:
          gang_size: 2
`,
      at: 'placement_group_strategy',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 4
        placement_group_bundles: [{ CPU: 1, GPU: 1 }]
        gang_scheduling_config:
          gang_size: 2
          gang_placement_strategy: SPREAD
`,
    },
  ],
};
