import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`build_openai_app` reserves GPUs for tensor × pipeline parallel and nothing for data parallel, so the copies find no room. 2.49 also refuses the key beside a replica count. `build_dp_openai_app` (2.52 on) counts it.',
    vi: '`build_openai_app` giữ GPU cho tensor × pipeline parallel và không giữ gì cho data parallel, nên các bản sao không có chỗ. 2.49 còn từ chối khóa này cạnh số replica. `build_dp_openai_app` (từ 2.52) có tính.',
  },
  releases: { en: '2.44 on; the refusal in 2.49 alone.', vi: 'Từ 2.44; việc từ chối chỉ ở 2.49.' },
  source: '`ray/llm/_internal/serve/configs/server_models.py`, `get_serve_options`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          engine_kwargs: { data_parallel_size: 2 }
`,
      at: 'data_parallel_size',
    },
    {
      ray: '2.57.1',
      wrong: `applications:
  - name: moe
    import_path: ray.serve.llm:build_dp_openai_app
    args:
      llm_config:
        model_loading_config: { model_id: org/moe }
        engine_kwargs: { data_parallel_size: 2 }
        deployment_config:
          autoscaling_config: { min_replicas: 0, max_replicas: 2 }
`,
      at: 'min_replicas',
      right: `applications:
  - name: moe
    import_path: ray.serve.llm:build_dp_openai_app
    args:
      llm_config:
        model_loading_config: { model_id: org/moe }
        engine_kwargs: { data_parallel_size: 2 }
        deployment_config:
          autoscaling_config: { min_replicas: 1, max_replicas: 2 }
`,
    },
  ],
};
