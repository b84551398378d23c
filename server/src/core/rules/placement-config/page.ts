import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`placement_group_config` says the bundles of a model’s replica: all of them in `bundles`, or from 2.55 on one for each worker in `bundle_per_worker`, never both. From 2.56 on bundles without a GPU mean a model on CPU, so an `accelerator_type` beside them is refused.',
    vi: '`placement_group_config` cho biết các bundle của một replica: liệt kê hết trong `bundles`, hoặc từ 2.55 ghi một bundle cho mỗi worker trong `bundle_per_worker`, không dùng cả hai. Từ 2.56, bundle không có GPU nghĩa là model chạy trên CPU, nên `accelerator_type` đi kèm bị từ chối.',
  },
  releases: { en: 'From 2.55; the GPU check from 2.56.', vi: 'Từ 2.55; kiểm tra GPU từ 2.56.' },
  source: '`ray/llm/_internal/common/placement.py` and `LLMConfig`',
  examples: [
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
          placement_group_config:
            bundles: [{ CPU: 1, GPU: 1 }]
            bundle_per_worker: { CPU: 1, GPU: 1 }
`,
      at: 'bundle_per_worker',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          placement_group_config:
            bundles: [{ CPU: 1, GPU: 1 }]
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
          accelerator_type: L4
          placement_group_config:
            bundles: [{ CPU: 4 }]
`,
      at: 'L4',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          accelerator_type: L4
          placement_group_config:
            bundles: [{ CPU: 4, GPU: 1 }]
`,
    },
  ],
};
