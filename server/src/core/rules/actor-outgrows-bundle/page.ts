import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'With `placement_group_bundles` the replica itself lives in the first bundle, so CPU, GPU and custom resources that it asks for must fit there. A replica asks for 1 CPU where `num_cpus` is not written, which is easy to forget in a list of GPU bundles. Ray refuses the deployment. Put the CPU into the first bundle, or write `num_cpus: 0`.',
    vi: 'Khi có `placement_group_bundles`, bản thân replica nằm trong bundle đầu tiên, nên CPU, GPU và tài nguyên riêng mà nó cần phải vừa ở đó. Không ghi `num_cpus` thì replica cần 1 CPU, điều dễ quên khi chỉ liệt kê bundle GPU. Ray từ chối deployment. Hãy thêm CPU vào bundle đầu, hoặc viết `num_cpus: 0`.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ReplicaConfig` in `ray/serve/_private/config.py`, the check of placement group options',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_gpus: 1 }
        placement_group_bundles: [{ GPU: 1 }, { GPU: 1 }]
`,
      at: '{ GPU: 1 }',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_gpus: 1 }
        placement_group_bundles: [{ CPU: 1, GPU: 1 }, { GPU: 1 }]
`,
    },
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_cpus: 4 }
        placement_group_bundles:
          - { CPU: 2 }
          - { CPU: 2 }
`,
      at: '{ CPU: 2 }',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_cpus: 2 }
        placement_group_bundles:
          - { CPU: 2 }
          - { CPU: 2 }
`,
    },
  ],
};
