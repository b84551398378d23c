import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray gives each engine its part of a GPU and counts no memory. vLLM takes `gpu_memory_utilization` of the whole card for each engine, whatever part Ray gave it, and does not start where so much is not free. Two engines of 0.4 GPU that leave it at the default therefore never run on one card. The driver and each process hold about 1 GB beside the shares, so these have to stay below 1 together: give each engine no more of the memory than its part of the GPU, less a little. It is an error where the nodes leave no other way, and a warning where the engines may also stand apart. The vLLM that came before 0.9.1 (Ray 2.44 to 2.47 may still bring it) counts what others hold as its own: there the later engine needs a larger share than the earlier one.',
    vi: 'Ray chia cho mỗi engine một phần GPU và không đếm bộ nhớ. vLLM lấy `gpu_memory_utilization` của cả card cho mỗi engine, dù Ray chia phần nào, và không chạy khi không còn trống chừng đó. Vì vậy hai engine 0.4 GPU để mặc định không bao giờ cùng chạy trên một card. Driver và mỗi tiến trình giữ thêm khoảng 1 GB ngoài các phần đó, nên tổng phải nhỏ hơn 1: hãy cho mỗi engine phần bộ nhớ không lớn hơn phần GPU của nó, bớt đi một ít. Đây là lỗi khi các node không cho cách nào khác, và là cảnh báo khi các engine cũng có thể đứng riêng. vLLM trước 0.9.1 (Ray 2.44 đến 2.47 vẫn có thể dùng) tính cả phần của tiến trình khác là của mình: khi đó engine sau cần phần lớn hơn engine trước.',
  },
  releases: { en: '2.44 on.', vi: 'Từ 2.44.' },
  source:
    'vLLM’s `request_memory` in `vllm/v1/worker/utils.py` (before 0.18 in `gpu_worker.py`) and the default in `vllm/config/cache.py`; what a card holds beside was measured on an H100 and an H200',
  examples: [
    {
      ray: '2.60.0',
      cluster: 'cpu=8,gpu=1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: Qwen/Qwen2.5-0.5B-Instruct }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.4 }] }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.4" } }
          deployment_config: { num_replicas: 1 }
        - model_loading_config: { model_id: code, model_source: Qwen/Qwen2.5-Coder-0.5B-Instruct }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.4 }] }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.4" } }
          deployment_config: { num_replicas: 1 }
`,
      at: 'code',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: Qwen/Qwen2.5-0.5B-Instruct }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.4 }] }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.4" } }
          deployment_config: { num_replicas: 1 }
          engine_kwargs: { gpu_memory_utilization: 0.38 }
        - model_loading_config: { model_id: code, model_source: Qwen/Qwen2.5-Coder-0.5B-Instruct }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.4 }] }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.4" } }
          deployment_config: { num_replicas: 1 }
          engine_kwargs: { gpu_memory_utilization: 0.38 }
`,
    },
    {
      ray: '2.60.0',
      cluster: 'cpu=8,gpu=1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: Qwen/Qwen2.5-0.5B-Instruct }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.5 }] }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.5" } }
          deployment_config: { num_replicas: 2 }
          engine_kwargs: { gpu_memory_utilization: 0.5 }
`,
      at: '0.5',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: Qwen/Qwen2.5-0.5B-Instruct }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.5 }] }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.5" } }
          deployment_config: { num_replicas: 2 }
          engine_kwargs: { gpu_memory_utilization: 0.47 }
`,
    },
  ],
};
