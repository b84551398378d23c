import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'HTTPS needs a certificate and its key. Ray refuses `ssl_certfile` without `ssl_keyfile`. A key alone it takes without a word, so look at both.',
    vi: 'HTTPS cần chứng chỉ và khóa của nó. Ray từ chối `ssl_certfile` khi không có `ssl_keyfile`. Chỉ có khóa thì nó nhận mà không báo gì, nên hãy xem cả hai.',
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
