import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Up to 2.49 the builder of `ray.serve.llm` sets autoscaling of its own, and it wins: `num_replicas: 3` starts 1 replica. Autoscaling with one bound is a fixed count in every release.',
    vi: 'Đến 2.49, builder của `ray.serve.llm` tự đặt autoscaling và nó thắng: `num_replicas: 3` chỉ chạy 1 replica. Autoscaling với hai biên bằng nhau là số cố định ở mọi bản.',
  },
  releases: { en: '2.44 to 2.49.', vi: '2.44 đến 2.49.' },
  source: '`ray/llm/_internal/serve/`, the options of `LLMServer`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          deployment_config: { num_replicas: 3 }
`,
      at: 'num_replicas',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          deployment_config: { autoscaling_config: { min_replicas: 3, max_replicas: 3 } }
`,
    },
  ],
};
