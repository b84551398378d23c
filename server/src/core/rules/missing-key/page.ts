import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Some keys have no default: an application needs `import_path`, a deployment `name`, a model `model_id`. Without one of the first two the whole file is refused, with all its applications; without the last the application is not built.',
    vi: 'Một số khóa không có giá trị mặc định: application cần `import_path`, deployment cần `name`, model cần `model_id`. Thiếu một trong hai khóa đầu thì cả file bị từ chối, kể cả các application khác; thiếu khóa cuối thì application không dựng được.',
  },
  releases: { en: 'All; the keys are those of each release.', vi: 'Mọi bản; khóa theo từng bản.' },
  source: '`ray/serve/schema.py`, the fields without a default',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_source: Qwen/Qwen2.5-0.5B-Instruct
`,
      at: 'model_source',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - num_replicas: 2
`,
      at: 'num_replicas',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 2
`,
    },
  ],
};
