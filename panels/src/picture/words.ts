import type { Words } from '../../../server/src/core/index.ts';
import { inLanguage } from '../look/words.ts';
import type { TextsOf } from '../look/words.ts';

/** What the picture says beside what the scene says. */
export const WORDS = {
  title: { en: 'Cluster fit', vi: 'Sức chứa của cluster' },
  start: { en: 'At the start', vi: 'Lúc khởi động' },
  most: { en: 'At most', vi: 'Nhiều nhất' },
  level: { en: 'Replicas', vi: 'Số replica' },
  node: { en: 'node', vi: 'node' },
  head: { en: 'head', vi: 'head' },
  added: { en: 'added by the autoscaler', vi: 'do autoscaler thêm' },
  waits: { en: 'Waits outside', vi: 'Chờ bên ngoài' },
  anywhere: { en: 'On any node, taking nothing', vi: 'Trên node bất kỳ, không chiếm gì' },
  empty: { en: 'free', vi: 'trống' },
  hidden: { en: 'hidden: the file does not show it', vi: 'ẩn: file không ghi' },
  never: { en: 'reserved, but never starts', vi: 'đã giữ chỗ nhưng không khởi động' },
  helper: { en: 'helper actor', vi: 'actor phụ' },
  replica: { en: 'replica', vi: 'replica' },
  bundle: { en: 'bundle', vi: 'bundle' },
  actor: { en: 'actor', vi: 'actor' },
  card: { en: 'GPU', vi: 'GPU' },
  outcome: { en: 'Outcome', vi: 'Kết quả' },
  of: { en: 'of', vi: 'trên' },
  before: { en: 'Previous outcome', vi: 'Kết quả trước' },
  next: { en: 'Next outcome', vi: 'Kết quả sau' },
  way: { en: 'Way', vi: 'Nhánh' },
  wayBefore: { en: 'Previous way', vi: 'Nhánh trước' },
  wayNext: { en: 'Next way', vi: 'Nhánh sau' },
  partHidden: { en: 'not all of it stands in the file', vi: 'không phải tất cả đều ghi trong file' },
  deployments: { en: 'Deployments', vi: 'Các deployment' },
  live: { en: 'As it runs now', vi: 'Đang chạy thực tế' },
  silent: {
    en: 'The cluster does not answer: this is what it said last.',
    vi: 'Cụm không trả lời: đây là điều nó nói lần cuối.',
  },
  noReplicas: { en: 'no replicas', vi: 'không có replica' },
  memory: { en: 'Memory of the cards', vi: 'Bộ nhớ của các card' },
  nodes: { en: 'Nodes', vi: 'Các node' },
  picture: { en: 'Nodes and what lies on them', vi: 'Các node và những gì nằm trên đó' },
  keys: { en: 'Arrow keys move, Enter opens the line', vi: 'Phím mũi tên để di chuyển, Enter mở dòng' },
  whatIf: { en: 'What if', vi: 'Nếu như' },
  replicas: { en: 'replicas', vi: 'replica' },
  requests: { en: 'requests in flight', vi: 'request đang xử lý' },
  write: { en: 'Write', vi: 'Ghi' },
  writeTitle: { en: 'Write into the file', vi: 'Ghi vào file' },
  reset: { en: 'As the file says', vi: 'Như trong file' },
  leads: { en: 'leads to', vi: 'dẫn tới' },
  notSettled: { en: 'never settles', vi: 'không dừng lại' },
  config: { en: 'Config', vi: 'Cấu hình' },
  nothing: { en: 'Open a Ray Serve config to see it here.', vi: 'Mở một cấu hình Ray Serve để xem ở đây.' },
  notWritten: {
    en: 'The file has no place for this number that can be written in one edit.',
    vi: 'File không có chỗ để ghi con số này trong một lần sửa.',
  },
} satisfies Record<string, Words>;

/** The words of one language. */
export type Texts = TextsOf<typeof WORDS>;

export const textsIn = (language: keyof Words): Texts => inLanguage(WORDS, language);
