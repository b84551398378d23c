import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray hands `user_config` to the method `reconfigure` of a deployment’s class once a replica stands, and again when only that changes. A class without the method, or a function, cannot take it: the file is accepted and every replica fails. Told only where the whole class was read.',
    vi: 'Ray giao `user_config` cho method `reconfigure` của class sau khi replica dựng xong, và giao lại khi chỉ nó thay đổi. Class không có method này, hoặc hàm, không nhận được: file được chấp nhận nhưng mọi replica đều hỏng. Chỉ báo khi đã đọc trọn class.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`call_reconfigure` in `ray/serve/_private/replica.py`',
  examples: [
    {
      ray: '2.60.0',
      python: `from ray import serve


@serve.deployment
class Model:
    def __call__(self, request):
        return "hello"


app = Model.bind()
`,
      wrong: `applications:
  - name: app
    import_path: app:app
    deployments:
      - name: Model
        user_config: { threshold: 0.5 }
`,
      at: 'user_config',
    },
  ],
};
