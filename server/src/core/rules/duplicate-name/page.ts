import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray knows an application by its name, so two of one name in a file are refused. An application without a name is called `default`; two without a name collide as well.',
    vi: 'Ray nhận biết application bằng tên, nên hai application trùng tên trong một file bị từ chối. Application không đặt tên có tên là `default`; hai cái không tên cũng trùng nhau.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/schema.py`, `ServeDeploySchema`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: shop
    route_prefix: /shop
    import_path: shop:app
  - name: shop
    route_prefix: /search
    import_path: search:app
`,
      at: 'shop',
      right: `applications:
  - name: shop
    route_prefix: /shop
    import_path: shop:app
  - name: search
    route_prefix: /search
    import_path: search:app
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - import_path: shop:app
  - route_prefix: /search
    import_path: search:app
`,
      at: 'import_path',
      right: `applications:
  - name: shop
    import_path: shop:app
  - name: search
    route_prefix: /search
    import_path: search:app
`,
    },
  ],
};
