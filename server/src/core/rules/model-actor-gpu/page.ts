import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The workers of a model have GPUs of their own, one each unless the bundles say otherwise. `num_gpus` of the actor is added on top: up to 2.49 in a bundle that no worker uses, from 2.50 in the first worker’s, which the engine then refuses as it holds more than one.',
    vi: 'Worker của model có GPU riêng, mỗi worker một GPU trừ khi bundle ghi khác. `num_gpus` của actor được cộng thêm: đến 2.49 trong một bundle không worker nào dùng, từ 2.50 vào bundle của worker đầu, và engine từ chối vì bundle có hơn một GPU.',
  },
  releases: { en: '2.44 on.', vi: 'Từ 2.44.' },
  source: '`ray/llm/_internal/serve/`, the bundles of `LLMConfig`; vLLM’s `executor/ray_utils.py`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          deployment_config: { ray_actor_options: { num_gpus: 0.5 } }
`,
      at: 'num_gpus',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.5 }] }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.5" } }
`,
    },
  ],
};
