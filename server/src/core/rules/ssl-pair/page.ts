import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'HTTPS needs a certificate and its key. Ray refuses `ssl_certfile` without `ssl_keyfile`. The other way round it says nothing and serves plain HTTP.',
    vi: 'HTTPS cần chứng chỉ và khóa của nó. Ray từ chối `ssl_certfile` khi không có `ssl_keyfile`. Ngược lại thì nó không báo gì và chạy HTTP thường.',
  },
  releases: { en: 'From 2.50.', vi: 'Từ 2.50.' },
  source: '`ray/serve/schema.py`, `HTTPOptionsSchema`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `http_options:
  ssl_certfile: /certs/serve.pem
applications:
  - name: main
    import_path: app:main
`,
      at: 'ssl_certfile',
      right: `http_options:
  ssl_certfile: /certs/serve.pem
  ssl_keyfile: /certs/serve.key
applications:
  - name: main
    import_path: app:main
`,
    },
  ],
};
