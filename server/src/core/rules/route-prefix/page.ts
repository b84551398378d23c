import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'A route starts with `/` and, from 2.39 on, does not end with it (`/` alone aside) and holds no `{` or `}`. A wrong one is found out when the application is deployed. On old releases a route without the leading `/` is neither deployed nor reported.',
    vi: 'Route bắt đầu bằng `/`, và từ 2.39 không kết thúc bằng `/` (trừ chính `/`) và không chứa `{` hay `}`. Route sai chỉ lộ ra khi triển khai application. Ở bản cũ, route thiếu `/` ở đầu thì không được triển khai mà cũng không báo lỗi.',
  },
  releases: { en: 'All; stricter from 2.39.', vi: 'Mọi bản; chặt hơn từ 2.39.' },
  source: '`validate_route_prefix` in `ray/serve/_private/utils.py`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: shop
    route_prefix: shop
    import_path: app:main
`,
      at: 'shop',
      right: `applications:
  - name: shop
    route_prefix: /shop
    import_path: app:main
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: shop
    route_prefix: /shop/
    import_path: app:main
`,
      at: '/shop/',
      right: `applications:
  - name: shop
    route_prefix: /shop
    import_path: app:main
`,
    },
  ],
};
