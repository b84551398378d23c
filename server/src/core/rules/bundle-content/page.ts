import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'A placement group needs at least one bundle, and every bundle must hold more than zeros. Ray refuses the deployment otherwise. Leave out a bundle that holds nothing; leave out the key where no group is wanted.',
    vi: 'Placement group cần ít nhất một bundle, và mỗi bundle phải có gì đó lớn hơn 0. Nếu không, Ray từ chối deployment. Hãy bỏ bundle trống; nếu không cần placement group thì bỏ hẳn khóa.',
  },
  releases: { en: 'All; 2.9 takes bundles of zeros.', vi: 'Mọi bản; 2.9 chấp nhận bundle toàn số 0.' },
  source: '`ray/util/placement_group.py`, the check of bundles',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        placement_group_bundles: [{ CPU: 1 }, { GPU: 0 }]
`,
      at: '{ GPU: 0 }',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        placement_group_bundles: [{ CPU: 1 }]
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        placement_group_bundles: []
`,
      at: '[]',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 1
`,
    },
  ],
};
