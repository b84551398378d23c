import type { RulePage } from '../page.ts';

const config = (part: string, environment: string): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: Qwen/Qwen2.5-0.5B-Instruct }
          placement_group_config: { bundles: [{ CPU: 1, GPU: ${part} }] }
          engine_kwargs: { gpu_memory_utilization: 0.38 }
${environment}`;

const told = (value: string): string => `          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "${value}" } }
`;

const perBundle = (part: string): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: Qwen/Qwen2.5-0.5B-Instruct }
          resources_per_bundle: { GPU: ${part} }
`;

export const page: RulePage = {
  about: {
    en: 'The engine of a model runs on Ray: each of its workers is an actor in the model’s placement group, and vLLM has it ask for a whole GPU unless the variable `VLLM_RAY_PER_WORKER_GPUS` says less. With a part of a GPU in the bundles Ray then refuses the worker (“cannot fit into any bundles”), and the replica never gets ready. Write the variable among the `env_vars` of the model’s `runtime_env`, with the part that its bundles have. From 2.53 on Ray works the value out itself, but hands it to its helper tasks only, not to the replica. From 2.45 to 2.48 one of these tasks asks for a whole GPU itself, so no part of a GPU starts there at all: take whole GPUs, or a later release. A `runtime_env` with `env_vars` of its own hides those of the actor and of the application. Models in Python are looked at too. Where the containers of a manifest set the variable for every node, that counts; where they may set it, nothing is said.',
    vi: 'Engine của model chạy trên Ray: mỗi worker là một actor trong placement group của model, và vLLM cho nó xin cả một GPU nếu biến `VLLM_RAY_PER_WORKER_GPUS` không nói ít hơn. Khi bundle chỉ có một phần GPU, Ray từ chối worker (“cannot fit into any bundles”) và replica không bao giờ sẵn sàng. Hãy viết biến này trong `env_vars` của `runtime_env` của model, với phần GPU mà bundle có. Từ 2.53 Ray tự tính giá trị đó nhưng chỉ đưa cho các task phụ, không đưa cho replica. Từ 2.45 đến 2.48 một trong các task ấy tự xin cả một GPU, nên ở đó không phần GPU nào chạy được: hãy dùng GPU nguyên hoặc bản Ray mới hơn. Một `runtime_env` có `env_vars` riêng sẽ che các biến của actor và của application. Model viết trong Python cũng được xem. Nếu container của manifest đặt biến cho mọi node thì giá trị đó được tính; nếu chúng có thể đặt thì không báo gì.',
  },
  releases: { en: '2.45 on.', vi: 'Từ 2.45.' },
  source:
    'vLLM’s `_init_workers_ray` in `vllm/v1/executor/ray_executor.py` (earlier `vllm/executor/ray_distributed_executor.py`) and `vllm/envs.py`; Ray’s `_prepare_engine_config` in `ray/llm/_internal/serve/engines/vllm/vllm_engine.py`, `get_deployment_options` in `llm_server.py` and `_valid_resource_shape` in `ray/util/placement_group.py`',
  examples: [
    {
      ray: '2.60.0',
      cluster: 'cpu=8,gpu=1',
      wrong: config('0.4', ''),
      at: '0.4',
      right: config('0.4', told('0.4')),
    },
    {
      ray: '2.60.0',
      cluster: 'cpu=8,gpu=1',
      wrong: config('0.4', told('0.5')),
      at: '"0.5"',
      right: config('0.4', told('0.4')),
    },
    {
      ray: '2.47.1',
      cluster: 'cpu=8,gpu=1',
      wrong: perBundle('0.4'),
      at: '0.4',
      right: perBundle('1'),
    },
  ],
};
