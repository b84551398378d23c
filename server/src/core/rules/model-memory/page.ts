import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray counts GPUs, not their memory: it reserves them, starts the replica, and only then the engine finds that the weights alone take more than `gpu_memory_utilization` of a GPU. The size is that of the model’s layers where its shape is known (an error then), else what the name on the hub says plainly (`-70B`, `30B-A3B`) times what `quantization`, `dtype` and the name say of each weight, shared out over tensor and pipeline parallel. Where any of it leaves a doubt the rule is silent, and an accelerator counts as the largest card of its name. What the KV cache needs is the matter of `cache-room`. A fraction of a GPU changes nothing here: the engine sees the whole card.',
    vi: 'Ray đếm GPU chứ không đếm bộ nhớ của GPU: nó giữ GPU, chạy replica, rồi engine mới thấy riêng trọng số đã lớn hơn phần `gpu_memory_utilization` của GPU. Kích thước lấy từ các tầng của model khi biết hình dạng của nó (khi đó là lỗi), nếu không thì từ tên trên hub khi tên nói rõ (`-70B`, `30B-A3B`), nhân với số byte mỗi trọng số theo `quantization`, `dtype` và tên, chia cho tensor và pipeline parallel. Chỗ nào còn nghi ngờ thì quy tắc im lặng, và mỗi loại accelerator được tính theo card lớn nhất cùng tên. Phần KV cache cần là việc của `cache-room`. Một phần GPU không đổi gì ở đây: engine thấy cả card.',
  },
  releases: { en: '2.44 on.', vi: 'Từ 2.44.' },
  source:
    'vLLM’s `CacheConfig` in `vllm/config/cache.py` (`gpu_memory_utilization`, 0.9 and later 0.92) and its check for free cache blocks at the start; the memory of each card is that of its maker’s data sheet',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: meta-llama/Llama-3.1-70B-Instruct }
          accelerator_type: A100-80G
`,
      at: 'A100-80G',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: meta-llama/Llama-3.1-70B-Instruct }
          accelerator_type: A100-80G
          engine_kwargs: { tensor_parallel_size: 4 }
`,
    },
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: Qwen/Qwen2.5-14B-Instruct }
          accelerator_type: L4
`,
      at: 'L4',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: Qwen/Qwen2.5-14B-Instruct-AWQ }
          accelerator_type: L4
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: meta-llama/Llama-3.1-8B-Instruct }
          accelerator_type: A10G
          engine_kwargs: { gpu_memory_utilization: 0.5 }
`,
      at: '0.5',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: meta-llama/Llama-3.1-8B-Instruct }
          accelerator_type: A10G
          engine_kwargs: { gpu_memory_utilization: 0.9, max_model_len: 8192 }
`,
    },
  ],
};
