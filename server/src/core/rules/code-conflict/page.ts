import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray lays the options of the file over those of the code, key by key, and checks what comes out: a limit per node beside bundles, a placement strategy without bundles, replicas that are no multiple of their gang. Each side may be right by itself. Change the file, or the options in the code.',
    vi: 'Ray đặt các tùy chọn trong file đè lên tùy chọn của code, từng khóa một, rồi kiểm tra kết quả: giới hạn mỗi node đi cùng bundle, chiến lược đặt chỗ mà không có bundle, số replica không chia hết cho nhóm. Từng bên có thể đúng. Hãy sửa file, hoặc tùy chọn trong code.',
  },
  releases: {
    en: 'All; the limit beside bundles from 2.10, gangs from 2.55.',
    vi: 'Mọi bản; giới hạn bên cạnh bundle từ 2.10, nhóm từ 2.55.',
  },
  source: '`ReplicaConfig` and `DeploymentConfig` in `ray/serve/_private/config.py`',
  examples: [
    {
      ray: '2.47.1',
      python: `from ray import serve


@serve.deployment(placement_group_bundles=[{"CPU": 1}, {"CPU": 1}])
class Model:
    pass


app = Model.bind()
`,
      wrong: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        max_replicas_per_node: 2
`,
      at: 'max_replicas_per_node',
      right: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        num_replicas: 2
`,
    },
    {
      ray: '2.47.1',
      python: `from ray import serve


@serve.deployment(num_replicas=2)
class Model:
    pass


app = Model.bind()
`,
      wrong: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        placement_group_strategy: SPREAD
`,
      at: 'placement_group_strategy',
      right: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        placement_group_bundles: [{ CPU: 1 }, { CPU: 1 }]
        placement_group_strategy: SPREAD
`,
    },
    {
      ray: '2.60.0',
      python: `from ray import serve


@serve.deployment(num_replicas=2, gang_scheduling_config={"gang_size": 2})
class Model:
    pass


app = Model.bind()
`,
      wrong: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        num_replicas: 3
`,
      at: 'num_replicas',
      right: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        num_replicas: 4
`,
    },
    {
      ray: '2.60.0',
      python: `from ray import serve


@serve.deployment(num_replicas=3)
class Model:
    pass


app = Model.bind()
`,
      wrong: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        gang_scheduling_config: { gang_size: 2 }
`,
      at: 'gang_scheduling_config',
      right: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        gang_scheduling_config: { gang_size: 3 }
`,
    },
    {
      ray: '2.47.1',
      python: `from ray import serve


@serve.deployment(max_replicas_per_node=2)
class Model:
    pass


app = Model.bind()
`,
      wrong: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        placement_group_bundles: [{ CPU: 1 }]
`,
      at: 'placement_group_bundles',
      right: `applications:
  - name: main
    import_path: app:app
    deployments:
      - name: Model
        num_replicas: 2
`,
    },
  ],
};
