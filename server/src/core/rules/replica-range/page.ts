import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray wants `min_replicas` ≤ `initial_replicas` ≤ `max_replicas`. A bound that is not written is 1, so `min_replicas: 2` alone is refused: the upper bound is still 1. Beside `num_replicas: auto` it is 100. Write both bounds.',
    vi: 'Ray đòi `min_replicas` ≤ `initial_replicas` ≤ `max_replicas`. Giới hạn không ghi là 1, nên chỉ ghi `min_replicas: 2` sẽ bị từ chối: giới hạn trên vẫn là 1. Bên cạnh `num_replicas: auto` thì nó là 100. Hãy ghi cả hai giới hạn.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/config.py`, `AutoscalingConfig`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config:
          min_replicas: 2
`,
      at: 'min_replicas',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config:
          min_replicas: 2
          max_replicas: 4
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config:
          min_replicas: 2
          initial_replicas: 8
          max_replicas: 4
`,
      at: 'initial_replicas',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config:
          min_replicas: 2
          initial_replicas: 4
          max_replicas: 4
`,
    },
  ],
};
