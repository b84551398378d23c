import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Code at an address must be an archive by its name. Serve looks at the scheme alone and takes the file; Ray then refuses the environment when Serve hands it on. On GitHub the address of a branch ends in `archive/refs/heads/<branch>.zip`.',
    vi: 'Mã ở một địa chỉ phải là file nén xét theo tên. Serve chỉ xem scheme và nhận file; sau đó Ray từ chối môi trường khi Serve chuyển đi. Trên GitHub, địa chỉ của một nhánh kết thúc bằng `archive/refs/heads/<branch>.zip`.',
  },
  releases: {
    en: 'All; `.tar.gz` and `.tgz` from 2.56, `.tar.xz` from 2.60, which takes `.whl` in `py_modules` alone.',
    vi: 'Mọi bản; `.tar.gz` và `.tgz` từ 2.56, `.tar.xz` từ 2.60, bản này chỉ nhận `.whl` trong `py_modules`.',
  },
  source: '`ray/_private/runtime_env/validation.py`, `validate_uri`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    runtime_env: { working_dir: 'https://example.com/shop' }
`,
      at: "'https://example.com/shop'",
      right: `applications:
  - name: main
    import_path: app:main
    runtime_env: { working_dir: 'https://example.com/shop.zip' }
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    runtime_env: { working_dir: 'https://example.com/shop.whl' }
`,
      at: "'https://example.com/shop.whl'",
      right: `applications:
  - name: main
    import_path: app:main
    runtime_env: { py_modules: ['https://example.com/shop.whl'] }
`,
    },
  ],
};
