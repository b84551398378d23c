import type { Words } from '../../../server/src/core/index.ts';
import { inLanguage } from '../look/words.ts';
import type { TextsOf } from '../look/words.ts';

/** What the page says beside what the sheet says. */
export const WORDS = {
  title: { en: 'Compare Ray releases', vi: 'So sánh các bản Ray' },
  from: { en: 'From', vi: 'Từ' },
  to: { en: 'To', vi: 'Đến' },
  own: { en: 'this file’s', vi: 'của file này' },
  swap: { en: 'Swap the two releases', vi: 'Đổi chỗ hai bản' },
  mend: { en: 'Apply safe fixes', vi: 'Áp dụng sửa đổi an toàn' },
  mendTitle: {
    en: 'Edits the file as this release needs it; what it means stays',
    vi: 'Sửa file theo nhu cầu của bản này; ý nghĩa giữ nguyên',
  },
  noMend: { en: 'No safe fix is needed', vi: 'Không cần sửa đổi an toàn nào' },
  mended: { en: 'safe fixes made', vi: 'đã sửa an toàn' },
  sides: { en: 'Both releases beside each other', vi: 'Hai bản cạnh nhau' },
  config: { en: 'Config in line', vi: 'Cấu hình ở dòng' },
  verdict: { en: 'Verdict', vi: 'Kết luận' },
  initial: { en: 'At the start', vi: 'Lúc khởi động' },
  max: { en: 'At most', vi: 'Nhiều nhất' },
  min: { en: 'At least', vi: 'Ít nhất' },
  fitInitial: { en: 'Room at the start', vi: 'Chỗ lúc khởi động' },
  fitMax: { en: 'Room at most', vi: 'Chỗ lúc nhiều nhất' },
  costInitial: { en: 'An hour at the start', vi: 'Mỗi giờ lúc khởi động' },
  costMax: { en: 'An hour at most', vi: 'Mỗi giờ lúc nhiều nhất' },
  changes: { en: 'What is reserved', vi: 'Lượng giữ chỗ' },
  onceMended: { en: 'once the safe fixes are made', vi: 'sau khi áp dụng sửa đổi an toàn' },
  refused: { en: 'as the file stands, which is not started by', vi: 'theo file hiện tại, không khởi động được trên' },
  part: { en: 'Part', vi: 'Phần' },
  worse: { en: 'Worse', vi: 'Xấu đi' },
  other: { en: 'Also', vi: 'Ngoài ra' },
  better: { en: 'Better', vi: 'Tốt lên' },
  defaults: { en: 'Defaults that move', vi: 'Mặc định thay đổi' },
  unlessCode: { en: 'unless its code sets it', vi: 'trừ khi code đặt giá trị' },
  mends: { en: 'safe fixes mend it', vi: 'sửa đổi an toàn xử lý được' },
  gone: { en: 'no longer told', vi: 'không còn báo' },
  line: { en: 'line', vi: 'dòng' },
  becomes: { en: 'becomes', vi: 'thành' },
  nothing: { en: 'Open a Ray Serve config to compare it here.', vi: 'Mở một cấu hình Ray Serve để so sánh ở đây.' },
} satisfies Record<string, Words>;

/** The words of one language. */
export type Texts = TextsOf<typeof WORDS>;

export const textsIn = (language: keyof Words): Texts => inLanguage(WORDS, language);
