import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray takes any text as the name of an application or a deployment. But Serve’s controller counts both by their names in its metrics, and those take ASCII alone: any other letter raises `UnicodeEncodeError`. On real heads the application ended as UNHEALTHY (2.9.3) or DEPLOY_FAILED (2.44.1, 2.47.1, 2.52.1), and on 2.60.0 the controller’s loop broke off each time anew, so that nothing of any application in the cluster started, stopped or healed any more. Use ASCII letters, digits and signs.',
    vi: 'Ray nhận mọi chuỗi làm tên application hay deployment. Nhưng controller của Serve đếm chúng theo tên trong metrics, nơi chỉ nhận ASCII: ký tự khác gây `UnicodeEncodeError`. Trên các head thật, application kết thúc ở UNHEALTHY (2.9.3) hoặc DEPLOY_FAILED (2.44.1, 2.47.1, 2.52.1); trên 2.60.0 vòng lặp của controller dừng lần nào cũng vậy, nên không application nào trong cụm khởi động, dừng hay hồi phục được nữa. Hãy dùng chữ, số và ký hiệu ASCII.',
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
