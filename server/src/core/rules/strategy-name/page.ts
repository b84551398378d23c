import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray has four placement strategies: `PACK`, `SPREAD`, `STRICT_PACK` and `STRICT_SPREAD`, in capitals. Another word is refused when the deployment starts.',
    vi: 'Ray có bốn chiến lược đặt chỗ: `PACK`, `SPREAD`, `STRICT_PACK` và `STRICT_SPREAD`, viết hoa. Từ khác bị từ chối khi deployment khởi động.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source:
    '`ReplicaConfig` in `ray/serve/_private/config.py`; from 2.10 `validate_placement_group` in `ray/util/placement_group.py`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        placement_group_bundles: [{ CPU: 1 }, { GPU: 1 }]
        placement_group_strategy: strict-pack
`,
      at: 'strict-pack',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        placement_group_bundles: [{ CPU: 1 }, { GPU: 1 }]
        placement_group_strategy: STRICT_PACK
`,
    },
  ],
};
