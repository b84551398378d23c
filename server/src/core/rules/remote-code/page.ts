import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The cluster fetches `working_dir` and `py_modules` by itself, so they must be addresses with a scheme, such as `https://` or `s3://`. A path on your machine is refused: `serve deploy` uploads nothing. Put the code into a zip at an address, or into the image and leave the key out.',
    vi: 'Cluster tự tải `working_dir` và `py_modules`, nên chúng phải là địa chỉ có scheme như `https://` hoặc `s3://`. Đường dẫn trên máy của bạn bị từ chối: `serve deploy` không tải gì lên. Hãy đặt mã trong file zip ở một địa chỉ, hoặc đưa vào image và bỏ khóa này.',
  },
  releases: { en: 'All; the schemes are those of each release.', vi: 'Mọi bản; các scheme theo từng bản.' },
  source: '`runtime_env_contains_remote_uris`, called in `ray/serve/schema.py`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    runtime_env:
      working_dir: ./src
`,
      at: './src',
      right: `applications:
  - name: main
    import_path: app:main
    runtime_env:
      working_dir: https://github.com/example/shop/archive/refs/heads/main.zip
`,
    },
  ],
};
