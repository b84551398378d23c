import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The comments `rayServeLens.rayVersion`, `rayServeLens.cluster` and `rayServeLens.load` say for which release, which nodes and which load a file is meant. One that cannot be read is not used: the file is judged for another release, or without nodes or load. The message says what form is wanted.',
    vi: 'Chú thích `rayServeLens.rayVersion`, `rayServeLens.cluster` và `rayServeLens.load` cho biết file dành cho bản Ray, các node và mức tải nào. Chú thích không đọc được thì không được dùng: file bị xét theo bản khác hoặc không có node hay tải. Thông báo cho biết dạng cần viết.',
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
