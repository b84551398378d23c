import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Less than one GPU may be a fraction; above 1 the number must be whole. Serve accepts 1.5, and Ray core refuses each replica when it is created, so the application never runs.',
    vi: 'Dưới một GPU có thể là phân số; trên 1 phải là số nguyên. Serve nhận 1.5, còn Ray core từ chối từng replica khi tạo, nên application không bao giờ chạy.',
  },
  releases: { en: 'All: 2.9 to 2.60.', vi: 'Mọi bản: 2.9 đến 2.60.' },
  source: 'Ray core, when an actor is created; measured on clusters of 2.47.1 and 2.60.0',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_gpus: 1.5 }
`,
      at: '1.5',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_gpus: 2 }
`,
    },
  ],
};
