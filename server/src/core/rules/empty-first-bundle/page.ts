import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Up to 2.49 the builder of `ray.serve.llm` gives the replica’s own actor a bundle in front of the GPU bundles. With `num_cpus: 0` that bundle holds nothing, and a placement group does not take an empty bundle: the application is not built. Ask for a little CPU instead.',
    vi: 'Đến bản 2.49, builder của `ray.serve.llm` dành cho actor của replica một bundle riêng trước các bundle GPU. Với `num_cpus: 0` bundle đó rỗng, mà placement group không nhận bundle rỗng: application không dựng được. Hãy yêu cầu một ít CPU.',
  },
  releases: {
    en: '2.44 – 2.49; from 2.50 the actor shares the first GPU bundle.',
    vi: '2.44 – 2.49; từ 2.50 actor dùng chung bundle GPU đầu tiên.',
  },
  source: '`ray/llm/_internal/serve/configs/server_models.py`, with `ray/util/placement_group.py`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            ray_actor_options:
              num_cpus: 0
`,
      at: '0',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          deployment_config:
            ray_actor_options:
              num_cpus: 0.1
`,
    },
  ],
};
