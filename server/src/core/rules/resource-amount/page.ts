import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'CPU and GPU have options of their own, `num_cpus` and `num_gpus`; under `resources` Ray refuses them. Amounts may not be below zero, and not finer than 0.0001, which is as fine as Ray counts. It is found out only when the deployment starts.',
    vi: 'CPU và GPU có tùy chọn riêng là `num_cpus` và `num_gpus`; ghi trong `resources` thì Ray từ chối. Lượng không được nhỏ hơn 0, cũng không được mịn hơn 0.0001, mức nhỏ nhất Ray đếm được. Lỗi chỉ lộ ra khi deployment khởi động.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/_private/ray_option_utils.py` (later `ray/_common/`), `_validate_resources`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options:
          resources: { GPU: 1 }
`,
      at: 'GPU',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options:
          num_gpus: 1
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options:
          num_gpus: 0.00001
`,
      at: '0.00001',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options:
          num_gpus: 0.01
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
          deployment_config:
            ray_actor_options: { num_cpus: '2' }
`,
      at: "'2'",
      right: `applications:
  - name: chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
          deployment_config:
            ray_actor_options: { num_cpus: 2 }
`,
    },
  ],
};
