import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'A model with `min_replicas: 0` should wait without a replica. Up to 2.55 the router asks each model for its config when it starts; the question waits for a replica, and autoscaling starts one. It goes again after `downscale_delay_s`, but its GPUs are needed at the start.',
    vi: 'Model có `min_replicas: 0` lẽ ra đứng chờ mà không có replica. Đến 2.55, router hỏi cấu hình từng model khi khởi động; câu hỏi chờ một replica và autoscaling chạy một cái. Nó mất đi sau `downscale_delay_s`, nhưng lúc đầu vẫn cần GPU.',
  },
  releases: {
    en: '2.44 to 2.55; on 2.55 not where every model may go to 0, as the ingress then waits too.',
    vi: '2.44 đến 2.55; ở 2.55 không xảy ra nếu mọi model đều về 0, vì khi đó ingress cũng chờ.',
  },
  source: '`ray/llm/_internal/serve/`, `_setup_handle_and_config_maps` of the router or ingress',
  examples: [
    {
      ray: '2.51.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          deployment_config:
            autoscaling_config: { min_replicas: 0, max_replicas: 2 }
`,
      at: 'min_replicas',
    },
  ],
};
