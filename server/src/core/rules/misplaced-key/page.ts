import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray knows this key, but in another mapping. Here it is dropped without a word and the default is used: a GPU written on the deployment instead of under `ray_actor_options` is not reserved. Move the key to where it belongs.',
    vi: 'Ray biết khóa này nhưng ở chỗ khác. Ở đây nó bị lặng lẽ bỏ qua và giá trị mặc định được dùng: GPU ghi ở deployment thay vì trong `ray_actor_options` sẽ không được giữ chỗ. Hãy chuyển khóa về đúng chỗ.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/schema.py`, the models’ `extra` setting',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_gpus: 1
`,
      at: 'num_gpus',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_gpus: 1 }
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_replicas: 4
        autoscaling_config:
          min_replicas: 1
`,
      at: 'max_replicas',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config:
          min_replicas: 1
          max_replicas: 4
`,
    },
  ],
};
