import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'A deployment has a fixed number of replicas or is scaled; a number beside `autoscaling_config` is refused. Take out the one that is not meant. From 2.10 on `num_replicas: auto` may stand beside it.',
    vi: 'Deployment hoặc có số replica cố định hoặc tự co giãn; ghi số bên cạnh `autoscaling_config` bị từ chối. Hãy bỏ cái không cần. Từ 2.10 được ghi `num_replicas: auto` bên cạnh.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/schema.py`, `DeploymentSchema`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 2
        autoscaling_config:
          max_replicas: 4
`,
      at: 'num_replicas',
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
  ],
};
