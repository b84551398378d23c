import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'These releases take a model for CPU only when `use_cpu` is set, when no bundle has a GPU, or when the accelerator is not in a list of theirs (B200, AMD and others are not), and drop `accelerator_type` without a word.',
    vi: 'Các bản này coi model chỉ dùng CPU khi `use_cpu` được bật, khi không bundle nào có GPU, hoặc khi accelerator không có trong danh sách của nó (B200, AMD và loại khác), rồi lặng lẽ bỏ `accelerator_type`.',
  },
  releases: { en: '2.54 and 2.55.', vi: '2.54 và 2.55.' },
  source: '`ray/llm/_internal/serve/engines/vllm/vllm_models.py`',
  examples: [
    {
      ray: '2.55.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          accelerator_type: B200
`,
      at: 'B200',
    },
  ],
};
