import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Each Ray release is made for one vLLM. Another one may not know an argument that Ray passes, or not import at all. This is worth knowing, not wrong in itself.',
    vi: 'Mỗi bản Ray được làm cho một bản vLLM. Bản khác có thể không biết tham số Ray truyền vào, hoặc không import được. Đây là điều nên biết, tự nó không sai.',
  },
  releases: { en: '2.44 on.', vi: 'Từ 2.44.' },
  source: 'The package metadata of `ray[llm]`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          runtime_env: { pip: [vllm==0.7.3] }
`,
      at: 'vllm==0.7.3',
    },
  ],
};
