import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The keys of a model’s `deployment_config` are handed to `serve.deployment` as they are. A key that it does not take stops the build of the application. Bundles are made by the builder: say them in `placement_group_config` (from 2.51), or let `tensor_parallel_size` decide.',
    vi: 'Các khóa trong `deployment_config` của model được đưa thẳng cho `serve.deployment`. Khóa mà nó không nhận làm hỏng việc dựng application. Bundle do builder tạo: hãy ghi trong `placement_group_config` (từ 2.51), hoặc để `tensor_parallel_size` quyết định.',
  },
  releases: { en: 'From 2.44; the keys are those of each release.', vi: 'Từ 2.44; các khóa theo từng bản.' },
  source: '`ray/llm/_internal/serve/`, the builder that calls `serve.deployment`',
  examples: [
    {
      ray: '2.52.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            num_replicas: 1
            placement_group_bundles: [{ CPU: 1, GPU: 1 }]
`,
      at: 'placement_group_bundles',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            num_replicas: 1
          placement_group_config:
            bundles: [{ CPU: 1, GPU: 1 }]
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            num_replica: 2
`,
      at: 'num_replica',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            num_replicas: 2
`,
    },
  ],
};
