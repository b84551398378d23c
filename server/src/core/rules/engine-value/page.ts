import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Most values of `engine_kwargs` are vLLM’s affair, but some Ray reads itself to work out the bundles, and it refuses what it cannot use: `tensor_parallel_size` and `pipeline_parallel_size` take whole numbers without quotes. The model and its name come from `model_loading_config`, not from here.',
    vi: 'Phần lớn giá trị trong `engine_kwargs` là chuyện của vLLM, nhưng vài cái Ray tự đọc để tính bundle và từ chối thứ không dùng được: `tensor_parallel_size` và `pipeline_parallel_size` chỉ nhận số nguyên không có dấu nháy. Model và tên của nó lấy từ `model_loading_config`, không phải ở đây.',
  },
  releases: { en: 'From 2.44; what is refused differs by release.', vi: 'Từ 2.44; mỗi bản từ chối khác nhau.' },
  source: '`ray/llm/_internal/serve/`, `vllm_models.py`',
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
          engine_kwargs:
            tensor_parallel_size: "2"
`,
      at: 'tensor_parallel_size',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          engine_kwargs:
            tensor_parallel_size: 2
`,
    },
    {
      ray: '2.52.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          engine_kwargs:
            disable_log_stats: true
`,
      at: 'disable_log_stats',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          log_engine_metrics: false
          engine_kwargs:
            disable_log_stats: true
`,
    },
  ],
};
