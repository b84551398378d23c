import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The OpenAI application serves `/v1/…` below its route, so a route that ends in `/v1` doubles it.',
    vi: 'Application OpenAI phục vụ `/v1/…` dưới route của nó, nên route kết thúc bằng `/v1` sẽ bị lặp.',
  },
  releases: { en: '2.44 on.', vi: 'Từ 2.44.' },
  source: '`ray/llm/_internal/serve/`, the paths of the router or ingress',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    route_prefix: /v1
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
`,
      at: '/v1',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    route_prefix: /
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
`,
    },
  ],
};
