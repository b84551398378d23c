import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray takes any text as the name of an application or a deployment. But Serve’s controller counts both by their names in its metrics, and those take ASCII alone: at any other letter its loop breaks off with `UnicodeEncodeError`, each time anew. Then nothing of any application in the cluster starts, stops or heals any more, deleting that application included. Use ASCII letters, digits and signs.',
    vi: 'Ray nhận mọi chuỗi làm tên application hay deployment. Nhưng controller của Serve đếm chúng theo tên trong metrics, nơi chỉ nhận ASCII: gặp ký tự khác là vòng lặp của nó dừng với `UnicodeEncodeError`, lần nào cũng vậy. Khi đó không application nào trong cụm khởi động, dừng hay hồi phục được nữa, kể cả việc xóa chính application đó. Hãy dùng chữ, số và ký hiệu ASCII.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/includes/metric.pxi`, `Metric.record`',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: chào
    import_path: app:main
`,
      at: 'chào',
      right: `applications:
  - name: chao
    import_path: app:main
`,
    },
  ],
};
