import type { RulePage } from '../page.ts';

const config = (name: string): string => `# rayServeLens.load: main/${name}=120
applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config: { target_ongoing_requests: 4, max_replicas: 40 }
`;

export const page: RulePage = {
  about: {
    en: 'The comment `rayServeLens.load` names loads by application and deployment, as `plan` and the hover show them. One that names no deployment of the file says nothing: neither replicas nor room are looked at for it.',
    vi: 'Chú thích `rayServeLens.load` nêu tải theo application và deployment, như `plan` và hover hiển thị. Nếu tên không khớp deployment nào của file thì tải đó không được xét: không tính replica, không xét đủ chỗ.',
  },
  releases: { en: 'All; Ray does not read these comments.', vi: 'Mọi bản; Ray không đọc các chú thích này.' },
  source: '`server/src/core/load/named-loads.ts` of this program',
  examples: [{ ray: '2.60.0', wrong: config('Modle'), at: 'main/Modle', right: config('Model') }],
};
