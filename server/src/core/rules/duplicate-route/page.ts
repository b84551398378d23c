import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Each application needs an address of its own. One that names no `route_prefix` is served at `/`, so two of these collide, and Ray refuses the file. Give each its own prefix; write `route_prefix: null` for one that is not to be reached over HTTP.',
    vi: 'Mỗi application cần địa chỉ riêng. Không ghi `route_prefix` thì nó ở `/`, nên hai cái như vậy trùng nhau và Ray từ chối file. Hãy cho mỗi cái một prefix; viết `route_prefix: null` cho cái không nhận HTTP.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/schema.py`, `ServeDeploySchema`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: shop
    import_path: shop:app
  - name: search
    import_path: search:app
`,
      at: 'search',
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
