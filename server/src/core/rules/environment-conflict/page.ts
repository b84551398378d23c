import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Some keys of `runtime_env` exclude each other: `pip`, `conda` and (from 2.40) `uv`; `container` and `image_uri` stand nearly alone. Serve takes the file and fails when it hands the environment on.',
    vi: 'Một số khóa `runtime_env` loại trừ nhau: `pip`, `conda` và (từ 2.40) `uv`; `container` và `image_uri` gần như phải đứng một mình. Serve nhận file rồi lỗi khi chuyển môi trường đi.',
  },
  releases: {
    en: 'All. Beside `container`: nothing up to 2.24, `config` from 2.30, `env_vars` too from 2.36.',
    vi: 'Mọi bản. Cạnh `container`: không gì đến 2.24, `config` từ 2.30, thêm `env_vars` từ 2.36.',
  },
  source: '`ray/runtime_env/runtime_env.py`, `RuntimeEnv.__init__`',
  examples: [
    {
      ray: '2.24.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    runtime_env:
      container: { image: shop }
      config: { setup_timeout_seconds: 900 }
`,
      at: 'config',
      right: `applications:
  - name: main
    import_path: app:main
    runtime_env:
      container: { image: shop }
`,
    },
  ],
};
