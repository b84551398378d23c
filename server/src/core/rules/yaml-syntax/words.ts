import type { Words } from '../../text/words.ts';
import type { FaultKind, SyntaxProblem } from '../../yaml/parse-document.ts';

/** What is wrong, in half a sentence; `written` is what stands at the place of the fault. */
export const faultWords = ({ kind, message }: SyntaxProblem, written: string): Words => WORDS[kind](written, message);

/** What is beyond a limit is told by a rule of its own. */
const BEYOND = (_: string, message: string): Words => ({ en: message, vi: message });

const WORDS: Readonly<Record<FaultKind, (written: string, message: string) => Words>> = {
  tab: () => ({
    en: 'a tab indents this line, and only spaces may',
    vi: 'dòng này thụt lề bằng tab, chỉ được dùng dấu cách',
  }),
  'token-tab': () => ({
    en: 'a tab stands here, and outside of quotes Ray’s reader takes only spaces, also between brackets',
    vi: 'ở đây có tab, mà ngoài dấu nháy bộ đọc của Ray chỉ nhận dấu cách, cả trong ngoặc',
  }),
  unprintable: (written) => ({
    en: `the character ${code(written)} stands here, which no reader of YAML takes, not even in a comment`,
    vi: `ở đây có ký tự ${code(written)}, bộ đọc YAML nào cũng từ chối, kể cả trong chú thích`,
  }),
  directive: (written) => ({
    en: `${written} is no directive of YAML 1; without it the file means the same`,
    vi: `${written} không phải chỉ thị của YAML 1; bỏ đi thì file vẫn mang nghĩa cũ`,
  }),
  'open-directive': (written) => ({
    en: `no document begins behind ${written}: --- is missing`,
    vi: `sau ${written} không có tài liệu nào: thiếu ---`,
  }),
  'document-end': () => ({
    en: 'nothing stands before this ..., which ends a document',
    vi: 'trước dấu ... này, vốn để kết thúc tài liệu, không có gì',
  }),
  mark: () => ({
    en: 'a byte order mark (U+FEFF) stands here, which Ray’s reader takes for text, but at the very beginning of a file',
    vi: 'ở đây có dấu thứ tự byte (U+FEFF), ngoài đầu file thì bộ đọc của Ray coi là chữ',
  }),
  tag: (_, tag) => ({
    en: `Ray’s reader knows no tag ${tag}`,
    vi: `bộ đọc của Ray không biết tag ${tag}`,
  }),
  'no-key': () => ({
    en: 'no key stands before this colon',
    vi: 'trước dấu hai chấm này không có khóa',
  }),
  'no-json': (_, tag) => ({
    en: `${tag} makes a value that JSON does not have, and Ray sends its config as JSON`,
    vi: `${tag} tạo ra giá trị mà JSON không có, mà Ray gửi cấu hình bằng JSON`,
  }),
  'no-value': (written) => ({
    en: `Ray’s reader can make no value of ${written.trim()}; in quotes it is text`,
    vi: `bộ đọc của Ray không tạo được giá trị từ ${written.trim()}; có dấu nháy thì là chuỗi`,
  }),
  'reserved-text': (_, text) => ({
    en: `${text} has a meaning of its own to Ray’s reader; in quotes it is text`,
    vi: `${text} có nghĩa riêng với bộ đọc của Ray; có dấu nháy thì là chuỗi`,
  }),
  merge: () => ({
    en: '<< merges a mapping or a list of mappings, and something else stands here',
    vi: '<< gộp một mapping hoặc một danh sách mapping, ở đây lại là thứ khác',
  }),
  'anchor-name': (_, name) => ({
    en: `the name of the anchor ${name} holds more than ASCII letters, digits, - and _, which Ray’s reader refuses`,
    vi: `tên anchor ${name} chứa ký tự ngoài chữ cái ASCII, chữ số, - và _, bộ đọc của Ray từ chối`,
  }),
  'anchor-twice': (_, name) => ({
    en: `the anchor ${name} stands here for a second time, which Ray’s reader refuses`,
    vi: `anchor ${name} xuất hiện lần thứ hai ở đây, bộ đọc của Ray từ chối`,
  }),
  'flow-text': () => ({
    en: 'between brackets a text with ? in it, or with : at its beginning, needs quotes for Ray’s reader',
    vi: 'trong ngoặc, chuỗi có ? bên trong hoặc : ở đầu cần dấu nháy đối với bộ đọc của Ray',
  }),
  'flow-key': () => ({
    en: 'between brackets a key and its colon must stand in one line, within 1,024 characters',
    vi: 'trong ngoặc, khóa và dấu hai chấm phải cùng một dòng, trong 1.024 ký tự',
  }),
  space: (written) => ({
    en: `a space is missing after the colon of ${keyOf(written)}`,
    vi: `thiếu dấu cách sau dấu hai chấm của ${keyOf(written)}`,
  }),
  item: () => ({
    en: 'a space is missing after the dash',
    vi: 'thiếu dấu cách sau dấu gạch đầu dòng',
  }),
  colon: (written) => ({
    en: `no colon stands behind ${written}, so it is no key`,
    vi: `sau ${written} không có dấu hai chấm nên đó không phải là khóa`,
  }),
  quote: () => ({
    en: 'the quote that opens here is never closed',
    vi: 'dấu nháy mở ở đây không được đóng',
  }),
  bracket: (written) => ({
    en: `the ${written.charAt(0)} that opens here is not closed`,
    vi: `dấu ${written.charAt(0)} mở ở đây không được đóng`,
  }),
  closing: (written) => ({
    en: `the ${written.charAt(0)} here closes nothing`,
    vi: `dấu ${written.charAt(0)} ở đây không đóng gì cả`,
  }),
  nested: () => ({
    en: 'a second key stands in the line of a key; a text with a colon and a space in it needs quotes',
    vi: 'có khóa thứ hai trên cùng dòng với một khóa; chuỗi chứa dấu hai chấm và dấu cách cần dấu nháy',
  }),
  indent: () => ({
    en: 'this line is indented unlike the lines it belongs to',
    vi: 'dòng này thụt lề khác các dòng cùng nhóm',
  }),
  dash: () => ({
    en: 'the dash of this item is not in the column of the others',
    vi: 'dấu gạch của mục này không thẳng cột với các mục khác',
  }),
  key: () => ({
    en: 'a key stands here among the items of a list',
    vi: 'ở đây có một khóa nằm giữa các mục của một danh sách',
  }),
  reserved: (written) => ({
    en: `a text that begins with ${written.charAt(0)} needs quotes`,
    vi: `chuỗi bắt đầu bằng ${written.charAt(0)} cần dấu nháy`,
  }),
  children: () => ({
    en: 'the key has a value here and keys or items below it: it takes one of the two',
    vi: 'khóa vừa có giá trị ở đây vừa có các dòng bên dưới: chỉ được một trong hai',
  }),
  alias: (written) => ({
    en: `no anchor before it is named as ${written} says`,
    vi: `trước đó không có anchor nào tên như ${written}`,
  }),
  unhashable: (written) => ({
    en: `a ${written.startsWith('{') ? 'mapping' : 'list'} stands here as a key, and a key is text, a number or true and false`,
    vi: `ở đây ${written.startsWith('{') ? 'mapping' : 'list'} đứng làm khóa, mà khóa chỉ là chuỗi, số hoặc true và false`,
  }),
  depth: BEYOND,
  nodes: BEYOND,
  aliases: BEYOND,
  other: (_, message) =>
    message === ''
      ? { en: 'this does not belong where it stands', vi: 'phần này không thuộc về chỗ nó đứng' }
      : { en: message, vi: message },
};

/** A character that cannot be shown, as Unicode calls it. */
const code = (written: string): string =>
  `U+${(written.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const keyOf = (written: string): string => written.slice(0, written.indexOf(':'));
