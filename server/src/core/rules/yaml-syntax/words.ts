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

const keyOf = (written: string): string => written.slice(0, written.indexOf(':'));
