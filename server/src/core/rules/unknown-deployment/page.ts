import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'An item of `deployments` changes the deployment of that name. The builder of `ray.serve.llm` makes the deployments itself, under names that changed with the releases; an override of one that it does not make fails the whole application. Use the name that this release makes.',
    vi: 'Mỗi mục trong `deployments` thay đổi deployment có tên đó. Builder của `ray.serve.llm` tự tạo các deployment, với tên thay đổi theo bản; ghi tên mà nó không tạo thì cả application hỏng. Hãy dùng tên mà bản này tạo.',
  },
  releases: { en: 'From 2.44; the names are those of each release.', vi: 'Từ 2.44; tên theo từng bản.' },
  source: '`override_deployment_info` in `ray/serve/_private/application_state.py`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    deployments:
      - name: LLMRouter
        max_ongoing_requests: 200
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
`,
      at: 'LLMRouter',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    deployments:
      - name: OpenAiIngress
        max_ongoing_requests: 200
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b
            model_source: Qwen/Qwen2.5-0.5B-Instruct
`,
    },
  ],
};
