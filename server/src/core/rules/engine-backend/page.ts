import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'On GPUs Ray runs the engine’s workers itself and takes no other backend. The application is built and its GPUs are reserved before the engine finds out.',
    vi: 'Trên GPU, Ray tự chạy worker của engine và không nhận backend khác. Application được dựng và GPU được giữ trước khi engine phát hiện.',
  },
  releases: {
    en: '2.48 on; before, the value reaches the engine.',
    vi: 'Từ 2.48; trước đó giá trị được chuyển cho engine.',
  },
  source: '`ray/llm/_internal/serve/engines/vllm/vllm_models.py`, `get_initialization_kwargs`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          engine_kwargs: { distributed_executor_backend: mp }
`,
      at: 'mp',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          engine_kwargs: {}
`,
    },
  ],
};
