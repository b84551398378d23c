import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

const config = (port: number): string => ` |
    http_options: { port: ${String(port)} }
    applications:
    - name: main
      import_path: app:main
`;

const OPEN = '[{ containerPort: 9000, name: serve }]';

export const page: RulePage = {
  about: {
    en: 'KubeRay makes a Service for a RayService that sends to the port called `serve` of the head’s container (8000 where it names no ports at all), and asks every worker at its own `serve` port whether it is ready. The proxies listen on `http_options.port`. Where the two differ no request arrives, and nothing says why.',
    vi: 'KubeRay tạo cho RayService một Service gửi đến cổng tên `serve` của container head (8000 nếu không khai báo cổng nào), và hỏi từng worker ở cổng `serve` của nó xem đã sẵn sàng chưa. Proxy lắng nghe ở `http_options.port`. Nếu hai cổng khác nhau thì không request nào tới được, và không có thông báo nào.',
  },
  releases: { en: 'All; KubeRay of any version.', vi: 'Mọi bản; mọi bản KubeRay.' },
  source: '`BuildServeService` in `common/service.go`, `initLivenessAndReadinessProbe` in `common/pod.go`, KubeRay 1.7',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest({ config: config(9000) }),
      at: '9000',
      right: exampleManifest({ config: config(9000), ports: [OPEN, OPEN] }),
    },
  ],
};
