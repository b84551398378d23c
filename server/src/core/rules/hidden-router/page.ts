import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The builder of `ray.serve.llm` adds a deployment that takes the requests: `LLMRouter` up to 2.49, `OpenAiIngress` from 2.50 on. Each of its replicas asks for 1 CPU, and up to 2.50 there are two for each replica of a model. Nothing in the file shows it, which is why a file that looks small may not fit. From 2.51 on it is one replica.',
    vi: 'Builder của `ray.serve.llm` thêm một deployment nhận request: `LLMRouter` đến 2.49, `OpenAiIngress` từ 2.50. Mỗi replica của nó cần 1 CPU, và đến 2.50 cứ mỗi replica của model có hai cái. File không có dòng nào cho thấy điều đó, nên file trông nhỏ vẫn có thể không vừa. Từ 2.51 chỉ còn một replica.',
  },
  releases: { en: 'From 2.44.', vi: 'Từ 2.44.' },
  source: '`ray/llm/_internal/serve/`: `LLMRouter`, `OpenAiIngress` and the builder',
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
          accelerator_type: L4
`,
      at: 'llm_configs',
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
          accelerator_type: L4
`,
      at: 'llm_configs',
    },
  ],
};
