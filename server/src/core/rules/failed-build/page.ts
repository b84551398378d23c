import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Ray imports the module of `import_path`, takes the attribute, and if that is a function of one parameter calls it with `args`. The module is in the workspace, and read without being run it surely fails there: the attribute does not exist, it is neither an application nor a builder, a builder’s argument is missing, or Ray refuses an option that the code sets. The message names the file and the line.',
    vi: 'Ray import module trong `import_path`, lấy thuộc tính đó, và nếu nó là hàm một tham số thì gọi với `args`. Module có trong workspace, và chỉ cần đọc, không chạy, đã thấy chắc chắn hỏng: thuộc tính không có, không phải application cũng không phải builder, thiếu tham số của builder, hoặc Ray từ chối một tuỳ chọn mà code đặt. Thông báo nêu rõ file và dòng.',
  },
  releases: { en: 'All; options are those of each release.', vi: 'Mọi bản; tuỳ chọn theo từng bản.' },
  source: '`build_serve_application` in `ray/serve/_private/application_state.py`',
  examples: [
    {
      ray: '2.60.0',
      python: `from ray import serve


@serve.deployment
class Model:
    pass


app = Model.bind()
`,
      wrong: `applications:
  - name: app
    import_path: app:main
`,
      at: 'app:main',
      right: `applications:
  - name: app
    import_path: app:app
`,
    },
    {
      ray: '2.60.0',
      python: `from ray import serve


@serve.deployment
class Model:
    pass


def build(args):
    return Model.options(num_replicas=args["replicas"]).bind()
`,
      wrong: `applications:
  - name: app
    import_path: app:build
`,
      at: 'app:build',
      right: `applications:
  - name: app
    import_path: app:build
    args:
      replicas: 2
`,
    },
  ],
};
