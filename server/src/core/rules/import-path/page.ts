import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`import_path` says which object Ray imports: `module:name`, or `module.name` with at least one dot. Neither part may be empty, and there is at most one colon. Anything else is refused before Ray looks for the code.',
    vi: '`import_path` cho Ray biết import đối tượng nào: `module:name`, hoặc `module.name` với ít nhất một dấu chấm. Không phần nào được rỗng và chỉ có tối đa một dấu hai chấm. Dạng khác bị từ chối trước khi Ray tìm mã.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ray/serve/schema.py`, `validate_import_path` and `ServeApplicationSchema`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: main
`,
      at: 'main',
      right: `applications:
  - name: main
    import_path: main:app
`,
    },
  ],
};
