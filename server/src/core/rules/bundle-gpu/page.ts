import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'In these releases a bundle of `placement_group_config` that names no GPU gets one. Each such bundle keeps a GPU that nobody wrote, and on 2.55 it is gone again.',
    vi: 'Ở các bản này, bundle của `placement_group_config` không ghi GPU sẽ được thêm một GPU. Mỗi bundle như vậy giữ một GPU không ai ghi, và đến 2.55 thì lại không còn.',
  },
  releases: { en: '2.51 to 2.54.', vi: '2.51 đến 2.54.' },
  source: '`ray/llm/_internal/serve/core/configs/llm_config.py`, `BundleConfig`',
  examples: [
    {
      ray: '2.53.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 1 }, { CPU: 4 }] }
`,
      at: '{ CPU: 4 }',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 1 }, { CPU: 4, GPU: 0 }] }
`,
    },
  ],
};
