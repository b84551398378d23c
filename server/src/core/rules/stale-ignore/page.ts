import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'A comment `rayServeLens.ignore` hides problems of one line. Where it hides nothing, the problem was mended, the line moved, or the code is misspelt; left there it would hide a problem to come. The fix takes out just that code.',
    vi: 'Chú thích `rayServeLens.ignore` che lỗi của một dòng. Khi nó không che gì thì lỗi đã được sửa, dòng đã bị dời, hoặc mã viết sai; để lại thì nó sẽ che mất lỗi sau này. Cách sửa chỉ xóa đúng mã đó.',
  },
  releases: { en: 'All; Ray does not read these comments.', vi: 'Mọi bản; Ray không đọc các chú thích này.' },
  source: '`server/src/core/sources/detect/ignores.ts` of this program',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  # rayServeLens.ignore: unknown-key
  - name: main
    import_path: app:main
`,
      at: 'unknown-key',
      right: `applications:
  - name: main
    import_path: app:main
`,
    },
  ],
};
