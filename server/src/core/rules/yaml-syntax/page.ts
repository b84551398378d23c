import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The file is not YAML, so Ray reads nothing of it and refuses it. The first fault is told; others often follow from it. Look at the line of the message and the one before: brackets, quotes, tabs and indentation. Text that starts with `@`, `%`, `*`, `&` or `!` needs quotes.',
    vi: 'File không phải YAML hợp lệ nên Ray không đọc được gì và từ chối. Chỉ báo lỗi đầu tiên; các lỗi khác thường do nó mà ra. Hãy xem dòng được báo và dòng trước đó: ngoặc, dấu nháy, tab và thụt lề. Chuỗi bắt đầu bằng `@`, `%`, `*`, `&` hoặc `!` cần dấu nháy.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`serve deploy` reads the file by `yaml.safe_load`',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    args:
      team: @search
`,
      at: '@',
      right: `applications:
  - name: main
    import_path: app:main
    args:
      team: "@search"
`,
    },
  ],
};
