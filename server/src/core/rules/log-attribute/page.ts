import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`additional_log_standard_attrs` adds attributes of Python’s log records to each line. A name that log records do not have makes Ray refuse the file.',
    vi: '`additional_log_standard_attrs` thêm thuộc tính của bản ghi log Python vào mỗi dòng. Tên không có trong bản ghi log làm Ray từ chối file.',
  },
  releases: { en: 'From 2.44 on.', vi: 'Từ 2.44.' },
  source: '`LoggingConfig` in `ray/serve/schema.py`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
logging_config:
  additional_log_standard_attrs: [thread_name]
`,
      at: 'thread_name',
      right: `applications:
  - name: main
    import_path: app:main
logging_config:
  additional_log_standard_attrs: [threadName]
`,
    },
  ],
};
