import type { RulePage } from '../page.ts';

const config = (cpus: number): string => `# rayServeLens.load: main/Model=40
# rayServeLens.cluster: head: cpu=2; 2 x cpu=${String(cpus)}
applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_cpus: 2 }
        placement_group_bundles: [{ CPU: 2 }]
        autoscaling_config: { target_ongoing_requests: 4, max_replicas: 12 }
`;

export const page: RulePage = {
  about: {
    en: 'Somebody named a load: in a comment `rayServeLens.load`, in `rayservelens.yaml` or in the settings. The replicas to which autoscaling goes for it do not all find room on the nodes: the last ones stay pending, and the requests share the others or wait. Add nodes, or let each replica take more. `plan --load … --at load` shows what lies where.',
    vi: 'Có người nêu một mức tải: trong chú thích `rayServeLens.load`, trong `rayservelens.yaml` hay trong cài đặt. Các replica mà autoscaling tăng tới cho tải đó không đủ chỗ trên các node: những replica sau cùng phải chờ (pending), yêu cầu chia nhau phần còn lại hoặc phải chờ. Hãy thêm node, hoặc để mỗi replica nhận nhiều hơn. `plan --load … --at load` cho thấy cái gì nằm ở đâu.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/autoscaling_policy.py`; `ray/serve/_private/deployment_scheduler.py`',
  examples: [{ ray: '2.60.0', wrong: config(4), at: 'applications', right: config(16) }],
};
