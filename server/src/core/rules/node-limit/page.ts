import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`max_replicas_per_node` is a number from 1 to 100. Ray refuses others when it deploys. For no limit leave the key out.',
    vi: '`max_replicas_per_node` là số từ 1 đến 100. Ray từ chối số khác khi triển khai. Không muốn giới hạn thì bỏ khóa này.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ReplicaConfig` in `ray/serve/_private/config.py`, `MAX_REPLICAS_PER_NODE_MAX_VALUE`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_replicas_per_node: 0
`,
      at: '0',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_replicas_per_node: 1
`,
    },
  ],
};
