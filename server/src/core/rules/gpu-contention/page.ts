import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'At the start the replicas together ask for more GPUs than all nodes have. Ray accepts the file and the replicas that come last stay pending, without an error. A model takes `tensor_parallel_size` × `pipeline_parallel_size` GPUs for each replica. Lower that or the replica count, share a GPU by a fraction, or add GPUs.',
    vi: 'Lúc khởi động, các replica cần tổng số GPU nhiều hơn các node có. Ray vẫn nhận file và các replica đến sau phải chờ (pending), không báo lỗi. Mỗi replica của model cần `tensor_parallel_size` × `pipeline_parallel_size` GPU. Hãy giảm chúng hoặc số replica, chia nhỏ GPU, hoặc thêm GPU.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ReplicaConfig` in `ray/serve/_private/config.py`; the bundles of a model in `ray/llm/_internal/serve/`',
  examples: [
    {
      ray: '2.47.1',
      cluster: 'cpu=16,gpu=2',
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
            tensor_parallel_size: 4
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
            tensor_parallel_size: 2
`,
    },
    {
      ray: '2.60.0',
      cluster: 'cpu=16,gpu=2',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 3
        ray_actor_options: { num_gpus: 1 }
`,
      at: 'main',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 3
        ray_actor_options: { num_gpus: 0.5 }
`,
    },
  ],
};
