import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Prefill and decode serve one model between them and hand over through `kv_transfer_config`. Without it, or with two model ids, the builder refuses the application.',
    vi: 'Prefill và decode cùng phục vụ một model và chuyển tiếp qua `kv_transfer_config`. Thiếu nó, hoặc khác model id, builder từ chối application.',
  },
  releases: {
    en: 'All that have the builder; `kv_transfer_config` is asked for from 2.51 on.',
    vi: 'Mọi bản có builder này; `kv_transfer_config` bắt buộc từ 2.51.',
  },
  source: '`PDServingArgs` in `ray/llm/_internal/serve/serving_patterns/prefill_decode/`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: pd
    import_path: ray.serve.llm:build_pd_openai_app
    args:
      prefill_config:
        model_loading_config:
          model_id: qwen
        engine_kwargs:
          kv_transfer_config: { kv_connector: NixlConnector, kv_role: kv_both }
      decode_config:
        model_loading_config:
          model_id: llama
        engine_kwargs:
          kv_transfer_config: { kv_connector: NixlConnector, kv_role: kv_both }
`,
      at: 'llama',
      right: `applications:
  - name: pd
    import_path: ray.serve.llm:build_pd_openai_app
    args:
      prefill_config:
        model_loading_config:
          model_id: qwen
        engine_kwargs:
          kv_transfer_config: { kv_connector: NixlConnector, kv_role: kv_both }
      decode_config:
        model_loading_config:
          model_id: qwen
        engine_kwargs:
          kv_transfer_config: { kv_connector: NixlConnector, kv_role: kv_both }
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: pd
    import_path: ray.serve.llm:build_pd_openai_app
    args:
      prefill_config:
        model_loading_config: { model_id: m }
        engine_kwargs: { kv_transfer_config: { kv_connector: NixlConnector, kv_role: kv_both } }
        lora_config: { dynamic_lora_loading_path: s3://bucket/lora }
      decode_config:
        model_loading_config: { model_id: m }
        engine_kwargs: { kv_transfer_config: { kv_connector: NixlConnector, kv_role: kv_both } }
`,
      at: 'lora_config',
    },
  ],
};
