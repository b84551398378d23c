import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'YAML reads `no`, `on` and `1.10` as a boolean or a number. Up to 2.54 Ray turns that back into text in its own way: `no` becomes `False`, `1.10` becomes `1.1`. From 2.55 on it refuses them. Quote the value.',
    vi: 'YAML đọc `no`, `on` và `1.10` là boolean hoặc số. Đến 2.54, Ray đổi lại thành chuỗi theo cách riêng: `no` thành `False`, `1.10` thành `1.1`. Từ 2.55, Ray từ chối. Hãy đặt giá trị trong dấu nháy.',
  },
  releases: { en: 'Up to 2.54.', vi: 'Đến 2.54.' },
  source: '`ray/serve/schema.py`, text fields of its pydantic v1 models',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: no
    import_path: app:main
`,
      at: 'no',
      right: `applications:
  - name: "no"
    import_path: app:main
`,
    },
  ],
};
