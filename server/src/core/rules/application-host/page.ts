import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`host` and `port` of an application are left over from files that held one application. In a file with `applications` Ray refuses them: the address is one for all applications. Write them under `http_options`, at the top of the file.',
    vi: '`host` và `port` trong application là dấu vết của loại file chỉ có một application. Trong file có `applications`, Ray từ chối chúng: địa chỉ dùng chung cho mọi application. Hãy viết chúng trong `http_options`, ở đầu file.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/schema.py`, `ServeDeploySchema`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    port: 8080
`,
      at: 'port',
      right: `http_options:
  port: 8080
applications:
  - name: main
    import_path: app:main
`,
    },
  ],
};
