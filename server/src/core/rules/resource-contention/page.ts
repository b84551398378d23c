import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'At the start the replicas together ask for more of a resource than all nodes offer: a custom one, TPUs or memory. A node has a custom resource only if it was started with it. Ray accepts the file, and the last replicas stay pending.',
    vi: 'Lúc khởi động, các replica cần nhiều hơn mức các node có của một loại tài nguyên: tài nguyên riêng, TPU hoặc bộ nhớ. Node chỉ có tài nguyên riêng nếu được khởi động kèm nó. Ray vẫn nhận file, và các replica đến sau phải chờ (pending).',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ReplicaConfig` in `ray/serve/_private/config.py`; `resources_from_ray_options`',
  examples: [
    {
      ray: '2.47.1',
      cluster: 'cpu=8,license=2',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 3
        ray_actor_options: { resources: { license: 1 } }
`,
      at: 'main',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 2
        ray_actor_options: { resources: { license: 1 } }
`,
    },
  ],
};
