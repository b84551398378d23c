import type { RulePage } from '../page.ts';

const config = (most: number): string => `# rayServeLens.load: main/Model=120
applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config: { target_ongoing_requests: 4, max_replicas: ${String(most)} }
`;

export const page: RulePage = {
  about: {
    en: 'Somebody named a load: in a comment `rayServeLens.load`, in `rayservelens.yaml` or in the settings. Autoscaling adds replicas until each has `target_ongoing_requests`, but never more than `max_replicas`; above that the requests share what there is, and beyond `max_ongoing_requests` they queue (up to `max_queued_requests` at each caller, then they are refused). Raise `max_replicas`, or name a smaller load. `plan --load` shows the steps.',
    vi: 'Có người nêu một mức tải: trong chú thích `rayServeLens.load`, trong `rayservelens.yaml` hay trong cài đặt. Autoscaling thêm replica cho đến khi mỗi replica có `target_ongoing_requests`, nhưng không quá `max_replicas`; quá mức đó các yêu cầu phải chia nhau chỗ có sẵn, vượt `max_ongoing_requests` thì phải chờ (tối đa `max_queued_requests` ở mỗi nơi gọi, sau đó bị từ chối). Hãy tăng `max_replicas`, hoặc nêu tải nhỏ hơn. `plan --load` cho thấy các bước.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source:
    '`ray/serve/autoscaling_policy.py` (up to 2.9 `ray/serve/_private/autoscaling_policy.py`), `ray/serve/_private/router.py`',
  examples: [
    { ray: '2.60.0', wrong: config(10), at: '10', right: config(30) },
    {
      ray: '2.60.0',
      wrong: `# rayServeLens.load: main/Model=120
applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 3
        max_ongoing_requests: 10
`,
      at: '3',
      right: `# rayServeLens.load: main/Model=120
applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 12
        max_ongoing_requests: 10
`,
    },
  ],
};
