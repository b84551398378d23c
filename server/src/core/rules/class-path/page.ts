import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`policy_function` and `request_router_class` name code that Ray imports: a module and a name in it, as `module:name` or `module.name`. A bare name cannot be imported, so the application fails. Write the path that Python would import.',
    vi: '`policy_function` và `request_router_class` chỉ đến mã mà Ray import: một module và một tên trong đó, dạng `module:name` hoặc `module.name`. Chỉ ghi tên thì không import được nên application hỏng. Hãy viết đường dẫn mà Python import được.',
  },
  releases: {
    en: 'From 2.47, where a release knows the key; imported with the application from 2.52 on, by the controller before.',
    vi: 'Từ 2.47, tùy bản có khóa nào; từ 2.52 import cùng application, trước đó do controller import.',
  },
  source: '`ray/serve/config.py`, `AutoscalingPolicy` and `RequestRouterConfig`',
  examples: [
    {
      ray: '2.52.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config:
          max_replicas: 4
          policy:
            policy_function: by_queue
`,
      at: 'policy_function',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config:
          max_replicas: 4
          policy:
            policy_function: policies:by_queue
`,
    },
  ],
};
