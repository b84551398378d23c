import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The builder serves each model under its `model_id`, so two models of one id are refused, and so is a list without a model where the release needs one. Give each model an id of its own.',
    vi: 'Builder phục vụ mỗi model theo `model_id`, nên hai model cùng id bị từ chối, và danh sách rỗng cũng vậy ở bản cần ít nhất một model. Hãy cho mỗi model một id riêng.',
  },
  releases: { en: 'From 2.44.', vi: 'Từ 2.44.' },
  source: '`ray/llm/_internal/serve/`, `LLMServingArgs`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-1.5B-Instruct
`,
      at: 'qwen-0.5b',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
        - model_loading_config:
            model_id: qwen-1.5b
            model_source: Qwen/Qwen2.5-1.5B-Instruct
`,
    },
  ],
};
