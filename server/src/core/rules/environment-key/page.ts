import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`runtime_env` takes any key, as plugins may read it, so a wrong name such as `pypi` or `pip_packages` installs nothing and says nothing. Where no near key is known, this is information only: a plugin of yours may have that name.',
    vi: '`runtime_env` nhận mọi khóa vì plugin có thể đọc nó, nên tên sai như `pypi` hay `pip_packages` không cài gì và không báo gì. Nếu không có khóa gần giống, đây chỉ là thông tin: có thể plugin của bạn mang tên đó.',
  },
  releases: {
    en: 'All; `image_uri` from 2.24, `uv` from 2.40, `py_executable` from 2.43.',
    vi: 'Mọi bản; `image_uri` từ 2.24, `uv` từ 2.40, `py_executable` từ 2.43.',
  },
  source: '`ray/runtime_env/runtime_env.py`, `RuntimeEnv.known_fields`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    runtime_env: { pip_packages: [requests] }
`,
      at: 'pip_packages',
      right: `applications:
  - name: main
    import_path: app:main
    runtime_env: { pip: [requests] }
`,
    },
  ],
};
