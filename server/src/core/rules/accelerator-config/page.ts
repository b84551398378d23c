import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'From 2.56 on `accelerator_config` names the kind of hardware of a model: cpu, gpu or tpu. `accelerator_type` must be of that kind, and the bundles speak for one too; else the builder refuses the model.',
    vi: 'Từ 2.56, `accelerator_config` nêu loại phần cứng của model: cpu, gpu hoặc tpu. `accelerator_type` phải cùng loại, các bundle cũng vậy; nếu không builder từ chối model.',
  },
  releases: { en: 'From 2.56 on.', vi: 'Từ 2.56.' },
  source: '`LLMConfig` in `ray/llm/_internal/serve/core/configs/llm_config.py`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen
          accelerator_type: L4
          accelerator_config:
            kind: cpu
`,
      at: 'L4',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen
          accelerator_type: L4
          accelerator_config:
            kind: gpu
`,
    },
  ],
};
