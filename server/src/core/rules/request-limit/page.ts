import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Autoscaling compares what replicas hold, and what waits for them, with the target. A replica that may hold 4 never holds 5, so replicas are added only once requests already wait. Set the limit above the target.',
    vi: 'Autoscaling so số request replica đang giữ và đang chờ với mục tiêu. Replica chỉ được giữ 4 sẽ không bao giờ giữ 5, nên replica chỉ được thêm khi đã có request phải chờ. Hãy đặt giới hạn cao hơn mục tiêu.',
  },
  releases: { en: 'All: 2.9 to 2.60.', vi: 'Mọi bản: 2.9 đến 2.60.' },
  source: '`ray/serve/config.py`, `AutoscalingConfig`; `ray/serve/_private/autoscaling_state.py`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_ongoing_requests: 4
        autoscaling_config: { target_ongoing_requests: 5, max_replicas: 3 }
`,
      at: '5',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_ongoing_requests: 8
        autoscaling_config: { target_ongoing_requests: 5, max_replicas: 3 }
`,
    },
  ],
};
