import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Everything fits at the start, but autoscaling may go up to counts for which the nodes have no room. Ray does not say so when it deploys: under load the last replicas stay pending and the requests wait. Lower `max_replicas` to what the nodes hold, or add nodes. Where a cluster autoscaler adds nodes by itself, this may be meant.',
    vi: 'Lúc khởi động thì vừa, nhưng autoscaling có thể tăng đến số replica mà các node không chứa nổi. Ray không báo khi triển khai: lúc tải cao, các replica sau cùng phải chờ (pending) và request cũng chờ. Hãy giảm `max_replicas` xuống mức các node chứa được, hoặc thêm node. Nếu cluster tự thêm node thì đây có thể là chủ ý.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source:
    '`ray/serve/_private/autoscaling_state.py` and `deployment_state.py`: the target moves between `min_replicas` and `max_replicas`',
  examples: [
    {
      ray: '2.60.0',
      cluster: 'cpu=16,gpu=4',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            autoscaling_config:
              min_replicas: 1
              max_replicas: 8
`,
      at: 'applications',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            autoscaling_config:
              min_replicas: 1
              max_replicas: 4
`,
    },
  ],
};
