import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Keys come, go and change their names with the releases. Ray drops a key of another release without a word, so a limit or a feature is silently not there after an upgrade or a downgrade. Where the key only changed its name, the fix writes the name that this release knows; the value keeps its meaning.',
    vi: 'Khóa được thêm, bỏ và đổi tên theo từng bản. Ray lặng lẽ bỏ qua khóa của bản khác, nên sau khi nâng hay hạ phiên bản, một giới hạn hoặc tính năng biến mất mà không ai hay. Nếu khóa chỉ đổi tên, cách sửa sẽ viết tên mà bản này biết; ý nghĩa của giá trị giữ nguyên.',
  },
  releases: { en: 'All; the known keys are those of each release.', vi: 'Mọi bản; khóa được biết theo từng bản.' },
  source: '`ray/serve/schema.py` and `ray/serve/config.py`, the fields of each release',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_concurrent_queries: 20
`,
      at: 'max_concurrent_queries',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_ongoing_requests: 20
`,
    },
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        request_router_config:
          request_routing_stats_period_s: 5
`,
      at: 'request_router_config',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 2
`,
    },
  ],
};
