import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'At the start the replicas together ask for more CPU than all nodes have. Ray accepts the file, then replicas stay pending; which ones is chance, as applications start in any order. Often the CPUs go to replicas that the file does not show, such as the routers of `ray.serve.llm`. Lower what is asked, or add CPUs.',
    vi: 'Lúc khởi động, các replica cần tổng số CPU nhiều hơn các node có. Ray vẫn nhận file, rồi một số replica phải chờ (pending); cái nào chờ là ngẫu nhiên vì các application khởi động không theo thứ tự. CPU thường bị dùng bởi replica mà file không cho thấy, như router của `ray.serve.llm`. Hãy giảm yêu cầu hoặc thêm CPU.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source:
    '`ReplicaConfig` in `ray/serve/_private/config.py` (1 CPU a replica unless said); the router’s count in `ray/llm/_internal/serve/`',
  examples: [
    {
      ray: '2.47.1',
      cluster: 'cpu=2,gpu=1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            autoscaling_config: { max_replicas: 1 }
`,
      at: 'llm',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            autoscaling_config: { max_replicas: 1 }
          experimental_configs: { num_router_replicas: 1 }
`,
    },
  ],
};
