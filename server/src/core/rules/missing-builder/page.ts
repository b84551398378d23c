import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The builders of `ray.serve.llm` came and moved with the releases. A path that this release does not have cannot be imported, so the application fails when it is built. Use the path that the release has.',
    vi: 'Các builder của `ray.serve.llm` xuất hiện và đổi chỗ theo bản. Đường dẫn mà bản này không có thì không import được, nên application hỏng khi dựng. Hãy dùng đường dẫn mà bản này có.',
  },
  releases: { en: 'All; the paths are those of each release.', vi: 'Mọi bản; đường dẫn theo từng bản.' },
  source: '`ray/serve/llm/__init__.py`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm.builders:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
`,
      at: 'ray.serve.llm.builders:build_openai_app',
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
  ],
};
