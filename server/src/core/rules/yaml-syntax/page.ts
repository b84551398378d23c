import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'The file is not YAML, so Ray reads nothing of it and refuses it. Each line at fault is told, and all else is checked as if that line were not there yet; while it is being typed, the message waits for a second. Look at brackets, quotes, tabs and indentation. Text that starts with `@`, `%`, `*`, `&` or `!` needs quotes.',
    vi: 'File không phải YAML hợp lệ nên Ray không đọc được gì và từ chối. Mỗi dòng lỗi đều được báo, phần còn lại vẫn được kiểm tra như thể chưa có dòng đó; khi đang gõ, thông báo chờ một giây. Hãy xem ngoặc, dấu nháy, tab và thụt lề. Chuỗi bắt đầu bằng `@`, `%`, `*`, `&` hoặc `!` cần dấu nháy.',
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
