import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Up to 2.54 the data parallel builder does not work out how many ranks share a node: `dp_size_per_node` has to say it, else the application is refused. From 2.55 on gangs do it.',
    vi: 'Đến 2.54, builder data parallel không tự tính số rank trên một node: phải ghi `dp_size_per_node`, nếu không application bị từ chối. Từ 2.55 việc này do gang lo.',
  },
  releases: { en: '2.52 – 2.54.', vi: '2.52 – 2.54.' },
  source: '`build_dp_deployment` in `ray/llm/_internal/serve/`',
  examples: [
    {
      ray: '2.53.0',
      wrong: `applications:
  - name: dp
    import_path: ray.serve.llm:build_dp_openai_app
    args:
      llm_config:
        model_loading_config:
          model_id: qwen
        engine_kwargs:
          data_parallel_size: 2
`,
      at: 'llm_config',
      right: `applications:
  - name: dp
    import_path: ray.serve.llm:build_dp_openai_app
    args:
      llm_config:
        model_loading_config:
          model_id: qwen
        engine_kwargs:
          data_parallel_size: 2
        experimental_configs:
          dp_size_per_node: 2
`,
    },
  ],
};
