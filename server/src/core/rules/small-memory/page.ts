import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`memory` counts bytes and takes no units, so `memory: 4` is four bytes: it reserves nothing, and nodes fill up with more replicas than they can hold.',
    vi: '`memory` tính theo byte và không nhận đơn vị, nên `memory: 4` là bốn byte: không giữ gì cả, và node bị xếp nhiều replica hơn sức chứa.',
  },
  releases: { en: 'All: 2.9 to 2.60.', vi: 'Mọi bản: 2.9 đến 2.60.' },
  source: '`ray/serve/schema.py`, `RayActorOptionsSchema`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { memory: 4 }
`,
      at: '4',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { memory: 4294967296 }
`,
    },
  ],
};
