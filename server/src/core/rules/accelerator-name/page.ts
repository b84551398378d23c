import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`ray.serve.llm` takes only accelerator names from the list that each release carries, and stops building the application at any other. The list grows with the releases, so a name from newer docs may fail on an older cluster. Write a name that the release knows. Only `accelerator_type` of a model is checked so; plain `ray_actor_options` take any text.',
    vi: '`ray.serve.llm` chỉ nhận tên accelerator có trong danh sách của từng bản, gặp tên khác thì ngừng dựng application. Danh sách dài dần theo bản, nên tên lấy từ tài liệu mới có thể hỏng trên cluster cũ. Hãy viết tên mà bản đó biết. Chỉ `accelerator_type` của model bị kiểm tra; `ray_actor_options` thường thì nhận mọi chuỗi.',
  },
  releases: { en: 'From 2.44; the list is that of each release.', vi: 'Từ 2.44; danh sách theo từng bản.' },
  source: '`ray/util/accelerators/accelerators.py`, read by `LLMConfig`',
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
          accelerator_type: A100-80GB
`,
      at: 'A100-80GB',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          accelerator_type: A100-80G
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
          accelerator_type: B300
`,
      at: 'B300',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
          accelerator_type: B200
`,
    },
  ],
};
