import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The models of Ray set bounds for numbers: a replica count is at least 1, a timeout above 0. A number outside is refused, with the whole file where it stands outside `autoscaling_config`. To scale to zero use `min_replicas: 0`.',
    vi: 'Các model của Ray đặt giới hạn cho số: số replica ít nhất là 1, thời gian chờ lớn hơn 0. Số ngoài giới hạn bị từ chối, kéo theo cả file nếu nó nằm ngoài `autoscaling_config`. Muốn giảm về 0 replica hãy dùng `min_replicas: 0`.',
  },
  releases: { en: 'All; the bounds are those of each release.', vi: 'Mọi bản; giới hạn theo từng bản.' },
  source: '`ray/serve/schema.py` and `ray/serve/config.py`, the bounds of the fields',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 0
`,
      at: '0',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        autoscaling_config:
          min_replicas: 0
          max_replicas: 1
`,
    },
  ],
};
