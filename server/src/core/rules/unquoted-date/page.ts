import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'YAML reads `2024-05-01` as a date. Ray writes what stands in `args`, `runtime_env` and `user_config` as JSON, which has no dates, so the deployment fails. With quotes it is text.',
    vi: 'YAML đọc `2024-05-01` là ngày tháng. Ray ghi nội dung của `args`, `runtime_env` và `user_config` thành JSON, vốn không có kiểu ngày, nên việc triển khai thất bại. Có dấu nháy thì nó là chuỗi.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`get_app_code_version` in `ray/serve/_private/`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:build
    args:
      trained: 2024-05-01
`,
      at: '2024-05-01',
      right: `applications:
  - name: main
    import_path: app:build
    args:
      trained: "2024-05-01"
`,
    },
  ],
};
