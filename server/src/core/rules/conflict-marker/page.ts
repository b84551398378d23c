import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Git writes `<<<<<<<`, `=======` and `>>>>>>>` around two changes of the same lines. They are no YAML, so Ray reads nothing of the file. Keep one side, or both.',
    vi: 'Git viết `<<<<<<<`, `=======` và `>>>>>>>` quanh hai thay đổi của cùng các dòng. Đó không phải YAML, nên Ray không đọc được gì của file. Hãy giữ một bên, hoặc cả hai.',
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
<<<<<<< HEAD
        num_replicas: 2
=======
        num_replicas: 4
>>>>>>> other
`,
      at: '<<<<<<< HEAD',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 2
`,
    },
  ],
};
