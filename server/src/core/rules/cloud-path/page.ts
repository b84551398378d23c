import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'LoRA adapters and mirrored model files are fetched from a cloud store. Ray looks at how the address starts and refuses any other, a local path too.',
    vi: 'LoRA adapter và file model được tải từ kho đám mây. Ray xem phần đầu địa chỉ và từ chối mọi dạng khác, kể cả đường dẫn cục bộ.',
  },
  releases: { en: 'From 2.44 on; more stores with later releases.', vi: 'Từ 2.44; các bản sau nhận thêm kho.' },
  source: '`LoraConfig` and `CloudMirrorConfig`; `is_remote_path` in `ray/llm/_internal/common/utils/cloud_utils.py`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen
          lora_config:
            dynamic_lora_loading_path: /models/lora
`,
      at: '/models/lora',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen
          lora_config:
            dynamic_lora_loading_path: s3://bucket/lora
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
            model_id: qwen
            model_source:
              bucket_uri: https://bucket.example/qwen
`,
      at: 'https://bucket.example/qwen',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen
            model_source:
              bucket_uri: s3://bucket/qwen
`,
    },
  ],
};
