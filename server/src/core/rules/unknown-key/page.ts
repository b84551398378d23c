import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray drops a key that it does not know and says nothing: the default is used instead, often for weeks. The near match is offered as a fix. Under `args` of `ray.serve.llm` an unknown key is dropped up to 2.48 and refused from 2.49 on.',
    vi: 'Ray bỏ qua khóa không biết mà không báo gì: giá trị mặc định được dùng thay, có khi hàng tuần. Khóa gần giống được đề nghị. Trong `args` của `ray.serve.llm`, khóa lạ bị bỏ qua đến bản 2.48 và bị từ chối từ 2.49.',
  },
  releases: { en: 'All; the known keys are those of each release.', vi: 'Mọi bản; khóa được biết theo từng bản.' },
  source: '`ray/serve/schema.py`, the models’ `extra` setting',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_ongoing_request: 20
`,
      at: 'max_ongoing_request',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_ongoing_requests: 20
`,
    },
  ],
};
