import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'How many routers a `ray.serve.llm` application gets was set by `num_router_replicas` (2.46 – 2.49), then by `num_ingress_replicas` (2.50). The old name is refused from 2.50 on. From 2.51 on neither has an effect: there is one ingress, and `ingress_deployment_config` under `args` changes that.',
    vi: 'Số router của application `ray.serve.llm` được đặt bằng `num_router_replicas` (2.46 – 2.49), rồi `num_ingress_replicas` (2.50). Tên cũ bị từ chối từ 2.50. Từ 2.51 cả hai không còn tác dụng: chỉ có một ingress, và `ingress_deployment_config` trong `args` thay đổi điều đó.',
  },
  releases: { en: 'From 2.46.', vi: 'Từ 2.46.' },
  source: '`LLMConfig` in `ray/llm/_internal/serve/`',
  examples: [
    {
      ray: '2.50.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          experimental_configs:
            num_router_replicas: 1
`,
      at: 'num_router_replicas',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          experimental_configs:
            num_ingress_replicas: 1
`,
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
          experimental_configs:
            num_ingress_replicas: 2
`,
      at: 'num_ingress_replicas',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      ingress_deployment_config:
        num_replicas: 2
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
`,
    },
  ],
};
