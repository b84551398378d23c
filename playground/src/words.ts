import type { Words } from '../../server/src/core/index.ts';
import { inLanguage } from '../../panels/src/look/words.ts';
import type { TextsOf } from '../../panels/src/look/words.ts';

/** What the page says beside what the server says. */
export const WORDS = {
  name: { en: 'Ray Serve Lens', vi: 'Ray Serve Lens' },
  playground: { en: 'Playground', vi: 'Thử ngay' },
  promise: {
    en: 'Nothing you type leaves this page.',
    vi: 'Những gì bạn gõ không rời khỏi trang này.',
  },
  example: { en: 'Example', vi: 'Ví dụ' },
  own: { en: 'Your own text', vi: 'Văn bản của bạn' },
  release: { en: 'Ray', vi: 'Ray' },
  releaseLong: { en: 'Ray release', vi: 'Bản Ray' },
  unnamed: { en: 'newest, not named', vi: 'mới nhất, chưa nêu' },
  nodes: { en: 'Nodes', vi: 'Node' },
  nodesHint: { en: 'such as cpu=4, gpu=1', vi: 'ví dụ cpu=4, gpu=1' },
  openFiles: { en: 'Open files…', vi: 'Mở file…' },
  share: { en: 'Copy link', vi: 'Chép liên kết' },
  shareShort: { en: 'Link', vi: 'Liên kết' },
  shareHint: {
    en: 'A link that holds these files, packed behind its #: no server ever sees them',
    vi: 'Liên kết chứa các file này, nén sau dấu #: không máy chủ nào thấy chúng',
  },
  copied: { en: 'The link is copied', vi: 'Đã chép liên kết' },
  copiedLine: { en: 'Copied', vi: 'Đã chép' },
  notCopied: { en: 'This browser lets nothing be copied', vi: 'Trình duyệt này không cho chép' },
  copyByHand: { en: 'The link stands in the address bar', vi: 'Liên kết nằm trên thanh địa chỉ' },
  badLink: { en: 'This link holds no files that can be read', vi: 'Liên kết này không chứa file đọc được' },
  badFile: { en: 'Only YAML and Python files can be opened', vi: 'Chỉ mở được file YAML và Python' },
  notWritten: {
    en: 'The file has no place for this that can be written in one edit',
    vi: 'File không có chỗ để ghi điều này trong một lần sửa',
  },
  files: { en: 'Files', vi: 'Các file' },
  editor: { en: 'Text', vi: 'Văn bản' },
  views: { en: 'What is known of the config', vi: 'Những gì biết về cấu hình' },
  problems: { en: 'Problems', vi: 'Vấn đề' },
  picture: { en: 'Picture', vi: 'Hình' },
  compare: { en: 'Compare', vi: 'So sánh' },
  totals: { en: 'Verdict and totals', vi: 'Kết luận và tổng' },
  starting: { en: 'Starting…', vi: 'Đang khởi động…' },
  failed: {
    en: 'The language server does not start in this browser: it makes no worker for this page.',
    vi: 'Máy chủ ngôn ngữ không chạy trong trình duyệt này: nó không tạo worker cho trang.',
  },
  noConfig: { en: 'No Ray Serve config here', vi: 'Không có cấu hình Ray Serve ở đây' },
  start: { en: 'At the start', vi: 'Lúc khởi động' },
  most: { en: 'At most', vi: 'Nhiều nhất' },
  always: { en: 'Reserves', vi: 'Giữ chỗ' },
  onNodes: { en: 'On', vi: 'Trên' },
  noNodes: { en: 'Name nodes to see whether it fits', vi: 'Nêu node để xem có đủ chỗ' },
  why: { en: 'Why it is not known', vi: 'Vì sao chưa biết' },
  granted: { en: 'Taken for granted', vi: 'Được xem là đúng' },
  noProblems: { en: 'No problems.', vi: 'Không có vấn đề nào.' },
  line: { en: 'line', vi: 'dòng' },
  more: { en: 'More', vi: 'Thêm' },
  safeFixes: { en: 'Apply all safe fixes', vi: 'Áp dụng mọi sửa đổi an toàn' },
  error: { en: 'Error', vi: 'Lỗi' },
  warning: { en: 'Warning', vi: 'Cảnh báo' },
  info: { en: 'Info', vi: 'Thông tin' },
  hint: { en: 'Hint', vi: 'Gợi ý' },
  keys: {
    en: 'In the text: Ctrl+. tells and mends what is at the cursor, F8 leads to the next problem, Ctrl+Space completes.',
    vi: 'Trong văn bản: Ctrl+. giải thích và sửa chỗ con trỏ, F8 tới vấn đề kế, Ctrl+Space gợi ý.',
  },
} satisfies Record<string, Words>;

/** The words of one language. */
export type Texts = TextsOf<typeof WORDS>;

const TEXTS = { en: inLanguage(WORDS, 'en'), vi: inLanguage(WORDS, 'vi') };

export const textsIn = (language: keyof Words): Texts => TEXTS[language];
