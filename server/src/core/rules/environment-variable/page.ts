import type { RulePage } from '../page.ts';

const app = `applications:
  - name: chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
`;

export const page: RulePage = {
  about: {
    en: 'Some builders of `ray.serve.llm` read environment variables of the Ray processes, of which a Serve config shows only those in its own `runtime_env`. The others are known here where the manifest around the config shows them. A variable that holds no number stops the import; a ratio of routers below 1 can leave none; direct streaming takes one model, no settings of an ingress, and needs the HA proxy.',
    vi: 'Một số builder của `ray.serve.llm` đọc biến môi trường của tiến trình Ray, trong đó file Serve chỉ cho thấy các biến trong `runtime_env` của nó. Các biến khác chỉ biết được khi manifest chứa file có ghi. Biến không phải số sẽ làm hỏng việc import; tỉ lệ router dưới 1 có thể không còn router nào; direct streaming chỉ nhận một model, không nhận thiết lập ingress, và cần HA proxy.',
  },
  releases: { en: '2.44 on.', vi: 'Từ 2.44.' },
  source:
    '`constants.py` in `ray/llm/_internal/serve/`, `build_openai_app` in `ray/llm/_internal/serve/core/ingress/builder.py`',
  examples: [
    {
      ray: '2.60.0',
      environment: { RAY_SERVE_LLM_ENABLE_DIRECT_STREAMING: '1' },
      wrong: app,
      at: 'ray.serve.llm:build_openai_app',
    },
    {
      ray: '2.49.2',
      environment: { RAY_SERVE_LLM_ROUTER_TO_MODEL_REPLICA_RATIO: '0.3' },
      wrong: app,
      at: 'ray.serve.llm:build_openai_app',
    },
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: chat
    import_path: ray.serve.llm:build_openai_app
    runtime_env:
      env_vars: { RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO: '0.3' }
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
`,
      at: 'ray.serve.llm:build_openai_app',
      right: `applications:
  - name: chat
    import_path: ray.serve.llm:build_openai_app
    runtime_env:
      env_vars: { RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO: '1' }
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
`,
    },
  ],
};
