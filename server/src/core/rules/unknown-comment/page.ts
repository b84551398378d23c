import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Four comments speak to this program: `rayServeLens.rayVersion`, `rayServeLens.cluster`, `rayServeLens.load` and `rayServeLens.ignore`, each with a colon. Case and spelling count. Written otherwise a comment is only a comment: the file is judged for another release, without nodes, or with problems that were to be hidden.',
    vi: 'Có bốn chú thích dành cho công cụ này: `rayServeLens.rayVersion`, `rayServeLens.cluster`, `rayServeLens.load` và `rayServeLens.ignore`, mỗi cái có dấu hai chấm. Chữ hoa thường và chính tả đều phải đúng. Viết khác đi thì đó chỉ là chú thích thường: file bị xét theo bản khác, không có node, hoặc vẫn báo lỗi lẽ ra được bỏ qua.',
  },
  releases: { en: 'All; Ray does not read these comments.', vi: 'Mọi bản; Ray không đọc các chú thích này.' },
  source: '`server/src/core/sources/detect/directives.ts` and `ignores.ts` of this program',
  examples: [
    {
      ray: '2.47.1',
      wrong: `# rayserveLens.clusters: cpu=8
applications:
  - name: main
    import_path: app:main
`,
      at: 'rayserveLens.clusters',
      right: `# rayServeLens.cluster: cpu=8
applications:
  - name: main
    import_path: app:main
`,
    },
  ],
};
