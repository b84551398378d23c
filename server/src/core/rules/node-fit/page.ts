import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The nodes together have enough, but each replica or bundle must lie on one node, and a fraction of a GPU on one GPU. So replicas stay pending while capacity is left over. With `STRICT_PACK` all bundles of a replica need one node: `ray.serve.llm` uses it up to 2.50 unless the model is split by `pipeline_parallel_size`. Make the pieces smaller or the nodes larger.',
    vi: 'Tổng các node thì đủ, nhưng mỗi replica hoặc bundle phải nằm trọn trên một node, và phần lẻ GPU trên một GPU. Vì vậy replica phải chờ (pending) dù vẫn còn chỗ trống. Với `STRICT_PACK`, mọi bundle của một replica phải ở cùng một node: `ray.serve.llm` dùng cách này đến 2.50, trừ khi chia model bằng `pipeline_parallel_size`. Hãy chia nhỏ hơn hoặc dùng node lớn hơn.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/_private/deployment_scheduler.py`; the strategy of a model in `ray/llm/_internal/serve/`',
  examples: [
    {
      ray: '2.47.1',
      cluster: '2 x cpu=8,gpu=1',
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
          engine_kwargs:
            tensor_parallel_size: 2
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
          engine_kwargs:
            pipeline_parallel_size: 2
`,
    },
  ],
};
