import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'YAML reads `false`, `no`, `1` and `1.5` as booleans and numbers, and `env_vars` takes text alone. Serve first keeps the config and then fails when it hands the environment on, so a restart of its controller fails too and no application comes back. Quote the value.',
    vi: 'YAML đọc `false`, `no`, `1` và `1.5` là boolean và số, còn `env_vars` chỉ nhận chuỗi. Serve lưu cấu hình trước rồi mới lỗi khi chuyển môi trường đi, nên lần khởi động lại controller sau đó cũng lỗi và không application nào chạy lại. Hãy đặt giá trị trong dấu nháy.',
  },
  releases: { en: 'All: 2.9 to 2.60.', vi: 'Mọi bản: 2.9 đến 2.60.' },
  source:
    '`ray/_private/runtime_env/validation.py`, `parse_and_validate_env_vars`; `ray/serve/_private/application_state.py`, `build_serve_application.options`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    runtime_env:
      env_vars: { UPLOADS: no }
`,
      at: 'no',
      right: `applications:
  - name: main
    import_path: app:main
    runtime_env:
      env_vars: { UPLOADS: "no" }
`,
    },
  ],
};
