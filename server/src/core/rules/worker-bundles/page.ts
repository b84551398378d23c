import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The engine puts each worker (tensor × pipeline parallel) into a bundle with a GPU and takes at most one GPU in each. Ray takes any list of bundles, reserves it, and the engine fails at its start.',
    vi: 'Engine đặt mỗi worker (tensor × pipeline parallel) vào một bundle có GPU và chỉ nhận nhiều nhất một GPU mỗi bundle. Ray nhận mọi danh sách bundle, giữ chỗ, rồi engine lỗi khi khởi động.',
  },
  releases: {
    en: '`placement_group_config` from 2.51, `resources_per_bundle` in 2.45 to 2.50.',
    vi: '`placement_group_config` từ 2.51, `resources_per_bundle` ở 2.45 đến 2.50.',
  },
  source: 'vLLM’s `executor/ray_utils.py`, `initialize_ray_cluster`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          engine_kwargs: { tensor_parallel_size: 2 }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 1 }] }
`,
      at: '[{ CPU: 1, GPU: 1 }]',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          engine_kwargs: { tensor_parallel_size: 2 }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 1 }, { GPU: 1 }] }
`,
    },
  ],
};
