import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'A mapping has each key once. Written twice, PyYAML keeps the last one without a word, so a value that stands plainly in the file has no effect: often a copy that was pasted and changed at one place only. The safe fix takes out the one that Ray does not read.',
    vi: 'Mỗi khóa chỉ có một lần trong một mapping. Khi viết hai lần, PyYAML lặng lẽ giữ cái cuối, nên giá trị nằm rõ ràng trong file lại không có tác dụng: thường là đoạn dán lại rồi chỉ sửa một chỗ. Cách sửa an toàn xóa cái mà Ray không đọc.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`yaml.safe_load`, by which `serve deploy` and `serve run` read the file (`ray/serve/scripts.py`)',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 2
        max_ongoing_requests: 5
        num_replicas: 4
`,
      at: 'num_replicas',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_ongoing_requests: 5
        num_replicas: 4
`,
    },
  ],
};
