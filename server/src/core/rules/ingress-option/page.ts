import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`ingress_deployment_config` goes to the deployment of the ingress as its options. A key that a deployment does not have, or a fixed count beside autoscaling, makes the builder fail.',
    vi: '`ingress_deployment_config` được đưa cho deployment của ingress làm tùy chọn. Khóa mà deployment không có, hoặc số replica cố định cùng autoscaling, làm builder thất bại.',
  },
  releases: { en: 'From 2.51 on.', vi: 'Từ 2.51.' },
  source: '`serve.deployment` in `ray/serve/api.py`, `IngressClsConfig`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      ingress_deployment_config:
        replicas: 1
      llm_configs:
        - model_loading_config:
            model_id: qwen
`,
      at: 'replicas',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      ingress_deployment_config:
        num_replicas: 1
      llm_configs:
        - model_loading_config:
            model_id: qwen
`,
    },
  ],
};
