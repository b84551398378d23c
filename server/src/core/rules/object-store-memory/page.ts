import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Up to 2.24 Serve knows this key but turns its value into a fraction, and Ray core takes whole numbers alone, so every deployment that has it fails. From 2.30 on the key is dropped without a word. Leave it out.',
    vi: 'Đến 2.24, Serve biết khóa này nhưng đổi giá trị thành số thực, còn Ray core chỉ nhận số nguyên, nên mọi deployment có khóa này đều thất bại. Từ 2.30 khóa bị lặng lẽ bỏ qua. Hãy bỏ nó đi.',
  },
  releases: { en: '2.9 – 2.24.', vi: '2.9 – 2.24.' },
  source: '`RayActorOptionsSchema` in `ray/serve/schema.py`, `ray/_private/ray_option_utils.py`',
  examples: [
    {
      ray: '2.24.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options:
          num_cpus: 1
          object_store_memory: 1000000000
`,
      at: 'object_store_memory',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options:
          num_cpus: 1
`,
    },
  ],
};
