import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Most of Ray drops keys that it does not know, but some parts refuse them: `logging_config`, a model’s config in `ray.serve.llm`, and from 2.49 on all of that library. One key too many then stops the application, often after an upgrade that removed it. Rename it or take it out.',
    vi: 'Phần lớn Ray bỏ qua khóa lạ, nhưng vài chỗ từ chối: `logging_config`, cấu hình model trong `ray.serve.llm`, và từ 2.49 là toàn bộ thư viện đó. Khi ấy thừa một khóa là hỏng application, thường xảy ra sau khi nâng cấp lên bản đã bỏ khóa đó. Hãy đổi tên hoặc xóa nó.',
  },
  releases: { en: 'All; the known keys are those of each release.', vi: 'Mọi bản; khóa được biết theo từng bản.' },
  source:
    '`ray/serve/schema.py`, `LoggingConfig`; `LLMConfig` and, from 2.49, `ray/llm/_internal/common/base_pydantic.py`',
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
          resources_per_bundle: { GPU: 0.5 }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.5" } }
`,
      at: 'resources_per_bundle',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          placement_group_config: { bundles: [{ GPU: 0.5 }] }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.5" } }
`,
    },
    {
      ray: '2.47.1',
      wrong: `logging_config:
  loglevel: DEBUG
applications:
  - name: main
    import_path: app:main
`,
      at: 'loglevel',
      right: `logging_config:
  log_level: DEBUG
applications:
  - name: main
    import_path: app:main
`,
    },
  ],
};
