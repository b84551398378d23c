import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'YAML reads `1:`, `yes:` or `null:` as a number, a boolean or null, not as text. Where Ray takes text keys alone the whole file is refused; with quotes the key is text.',
    vi: 'YAML đọc `1:`, `yes:` hay `null:` là số, boolean hoặc null chứ không phải chuỗi. Ở chỗ Ray chỉ nhận khóa là chuỗi, cả file bị từ chối; thêm dấu nháy thì khóa là chuỗi.',
  },
  releases: { en: 'All; fewer places from 2.55 on.', vi: 'Mọi bản; từ 2.55 ít chỗ hơn.' },
  source: 'the models in `ray/serve/schema.py`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        1: 2
`,
      at: '1',
    },
  ],
};
