import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Before `ray.serve.llm` there was RayLLM, a package of its own with model files of its own (`engine_config`, `scaling_config`). No release of Ray reads them. What such a file would reserve is not known here. With `ray.serve.llm` a model is an item of `llm_configs` and begins with `model_loading_config`.',
    vi: 'Trước `ray.serve.llm` có RayLLM, một gói riêng với file model riêng (`engine_config`, `scaling_config`). Không bản Ray nào đọc chúng. Ở đây không biết file như vậy sẽ giữ chỗ bao nhiêu. Với `ray.serve.llm`, mỗi model là một phần tử của `llm_configs` và bắt đầu bằng `model_loading_config`.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: 'The models of RayLLM 0.5 (`rayllm/backend/server/models.py`); Ray has no part in it',
  examples: [
    {
      ray: '2.60.0',
      wrong: `deployment_config:
  autoscaling_config: { min_replicas: 1, max_replicas: 2 }
engine_config: { model_id: org/model, type: VLLMEngine }
scaling_config: { num_workers: 1, num_gpus_per_worker: 1 }
`,
      at: 'engine_config',
      right: `model_loading_config: { model_id: org/model }
deployment_config:
  autoscaling_config: { min_replicas: 1, max_replicas: 2 }
`,
    },
  ],
};
