import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The keys of `engine_kwargs` are arguments of vLLM. From 2.49 on Ray refuses one that its vLLM does not have when it builds the application; before, it did not look at them there. Arguments come and go with the version of vLLM. The near match is offered as a fix.',
    vi: 'Các khóa trong `engine_kwargs` là tham số của vLLM. Từ 2.49, Ray từ chối tham số mà vLLM đi kèm không có ngay khi dựng application; trước đó, bước này không xem đến chúng. Tham số thay đổi theo phiên bản vLLM. Tên gần giống được đề nghị.',
  },
  releases: {
    en: 'From 2.49; the arguments are those of the vLLM that each release asks for.',
    vi: 'Từ 2.49; tham số theo vLLM mà từng bản yêu cầu.',
  },
  source: '`ray/llm/_internal/serve/`, `vllm_models.py`, with the arguments of vLLM',
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
          engine_kwargs:
            max_model_length: 8192
`,
      at: 'max_model_length',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          engine_kwargs:
            max_model_len: 8192
`,
    },
  ],
};
