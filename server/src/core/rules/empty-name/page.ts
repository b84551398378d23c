import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'An application must have a name that is not empty, as Ray stores and addresses it by that. Write one, or leave the key out: then the application is called `default`.',
    vi: 'Tên application không được rỗng, vì Ray lưu và gọi nó bằng tên đó. Hãy đặt tên, hoặc bỏ khóa: khi đó application tên là `default`.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/schema.py`, `ServeDeploySchema`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: ""
    import_path: app:main
`,
      at: '""',
      right: `applications:
  - name: main
    import_path: app:main
`,
    },
  ],
};
