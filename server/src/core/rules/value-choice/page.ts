import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Some keys take one of a few words, and the case counts. Ray refuses another word; the message lists the words of this release.',
    vi: 'Một số khóa chỉ nhận vài từ cố định, có phân biệt hoa thường. Ray từ chối từ khác; thông báo liệt kê các từ của bản này.',
  },
  releases: { en: 'All; the words are those of each release.', vi: 'Mọi bản; các từ theo từng bản.' },
  source: '`ray/serve/schema.py`, the fields with choices',
  examples: [
    {
      ray: '2.47.1',
      wrong: `proxy_location: everyNode
applications:
  - name: main
    import_path: app:main
`,
      at: 'everyNode',
      right: `proxy_location: EveryNode
applications:
  - name: main
    import_path: app:main
`,
    },
    {
      ray: '2.60.0',
      wrong: `logging_config:
  encoding: json
applications:
  - name: main
    import_path: app:main
`,
      at: 'json',
      right: `logging_config:
  encoding: JSON
applications:
  - name: main
    import_path: app:main
`,
    },
  ],
};
