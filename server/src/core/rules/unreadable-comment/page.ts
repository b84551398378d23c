import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The comments `rayServeLens.rayVersion` and `rayServeLens.cluster` say for which release and which nodes a file is meant. One that cannot be read is not used: the file is judged for another release, or without nodes. The message says what form is wanted.',
    vi: 'Chú thích `rayServeLens.rayVersion` và `rayServeLens.cluster` cho biết file dành cho bản Ray và các node nào. Chú thích không đọc được thì không được dùng: file bị xét theo bản khác hoặc không có node. Thông báo cho biết dạng cần viết.',
  },
  releases: { en: 'All; Ray does not read these comments.', vi: 'Mọi bản; Ray không đọc các chú thích này.' },
  source: '`server/src/core/sources/detect/directives.ts` of this program',
  examples: [
    {
      ray: '2.47.1',
      wrong: `# rayServeLens.rayVersion: latest
applications:
  - name: main
    import_path: app:main
`,
      at: 'latest',
      right: `# rayServeLens.rayVersion: 2.47.1
applications:
  - name: main
    import_path: app:main
`,
    },
    {
      ray: '2.47.1',
      wrong: `# rayServeLens.cluster: 8 cpus
applications:
  - name: main
    import_path: app:main
`,
      at: '8 cpus',
      right: `# rayServeLens.cluster: cpu=8
applications:
  - name: main
    import_path: app:main
`,
    },
  ],
};
