import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Each key takes values of a kind: a number, text, a list. Ray turns some into others, less so from 2.55 on: there a quoted number for `num_replicas` is refused. An explicit `null` is a value too, and most keys do not take it; leave the key out instead.',
    vi: 'Mỗi khóa nhận một kiểu giá trị: số, chuỗi, danh sách. Ray tự chuyển một số kiểu, nhưng từ 2.55 ít hơn: số trong dấu nháy cho `num_replicas` bị từ chối. `null` ghi rõ cũng là giá trị, và phần lớn khóa không nhận; hãy bỏ khóa đi.',
  },
  releases: { en: 'All; what is taken was tried on each release.', vi: 'Mọi bản; đã thử trên từng bản.' },
  source: '`ray/serve/schema.py` and `ray/serve/config.py`, the types of the fields',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: "2"
`,
      at: '"2"',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 2
`,
    },
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        placement_group_bundles: null
        num_replicas: 2
`,
      at: 'null',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 2
`,
    },
  ],
};
