import { say } from '../../core/index.ts';
import type { Language, Words } from '../../core/index.ts';
import { visible } from '../terminal/visible.ts';

/** Something about one input that is told on standard error; everything else goes on. */
export interface Note {
  readonly path: string;
  readonly message: Words;
  /** The least exit status that it makes: 0 where it is only told. */
  readonly status: 0 | 2 | 3;
}

export const noteText = (note: Note, language: Language): string => say(noteWords(note), language);

/** The input and what is told of it, on one line. */
export const noteWords = ({ path, message }: Note): Words => ({
  en: visible(`${nameOf(path)}: ${message.en}`, ''),
  vi: visible(`${nameOf(path)}: ${message.vi}`, ''),
});

const nameOf = (path: string): string => (path === '-' ? '<stdin>' : path === '' ? "''" : path);

/** An input that could not be read, in words that name no call of the system. */
export const unreadable = (path: string, error: unknown): Note => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = code === 'ENOENT' && path.includes('\uFFFD') ? NO_NAME : REASONS[code];
  return { path, message: reason ?? cannot(code), status: 2 };
};

const LEADS_NOWHERE: Words = { en: 'a link that leads nowhere', vi: 'liên kết không dẫn tới đâu' };

/** Node reads what is no UTF-8 in a name as this sign, under which no file is found. */
const NO_NAME: Words = { en: 'its name is not UTF-8; it is not read', vi: 'tên của nó không phải UTF-8; không đọc' };

const REASONS: Readonly<Partial<Record<string, Words>>> = {
  ENOENT: { en: 'no such file or folder', vi: 'không có file hay thư mục này' },
  ENOTDIR: { en: 'no such file or folder', vi: 'không có file hay thư mục này' },
  EACCES: { en: 'you may not read it', vi: 'bạn không có quyền đọc' },
  EPERM: { en: 'you may not read it', vi: 'bạn không có quyền đọc' },
  EISDIR: { en: 'a folder, not a file', vi: 'đây là thư mục, không phải file' },
  ELOOP: LEADS_NOWHERE,
  ERR_ENCODING_INVALID_ENCODED_DATA: { en: 'not text in UTF-8', vi: 'không phải văn bản UTF-8' },
};

const cannot = (code: string): Words => ({
  en: `it cannot be read${code === '' ? '' : ` (${code})`}`,
  vi: `không đọc được${code === '' ? '' : ` (${code})`}`,
});

export const nobodyWrites = (path: string): Note => ({
  path,
  message: {
    en: 'a named pipe that nobody writes to; it is not checked',
    vi: 'pipe có tên mà không ai ghi vào; không kiểm tra',
  },
  status: 2,
});

export const brokenLink = (path: string, status: 0 | 2): Note => ({ path, message: LEADS_NOWHERE, status });

export const outsideLink = (path: string, root: string): Note => ({
  path,
  message: {
    en: `a link that leads out of ${root}; it is not followed, name its target to check it`,
    vi: `liên kết dẫn ra ngoài ${root}; không đi theo, hãy nêu đích của nó để kiểm tra`,
  },
  status: 0,
});

export const circle = (path: string): Note => ({
  path,
  message: {
    en: 'a link to a folder around it; it is not followed',
    vi: 'liên kết tới thư mục bao quanh nó; không đi theo',
  },
  status: 0,
});

export const folderLikeFile = (path: string): Note => ({
  path,
  message: {
    en: 'a folder, not a file; what is in it is checked',
    vi: 'đây là thư mục; những gì trong đó được kiểm tra',
  },
  status: 0,
});

export const noFile = (path: string): Note => ({
  path,
  message: { en: 'neither a file nor a folder; it is not read', vi: 'không phải file hay thư mục; không đọc' },
  status: 0,
});

export const notOurs = (path: string, isRequired: boolean): Note => ({
  path,
  message: { en: 'no Ray Serve config', vi: 'không phải cấu hình Ray Serve' },
  status: isRequired ? 2 : 0,
});

export const tooLarge = (path: string, limit: number): Note => ({
  path,
  message: {
    en: `more than ${limit.toLocaleString('en')} characters; it is not checked`,
    vi: `hơn ${limit.toLocaleString('vi')} ký tự; không kiểm tra`,
  },
  status: 2,
});

export const beyondLimit = (path: string): Note => ({
  path,
  message: { en: 'beyond a limit; it is not checked', vi: 'vượt quá một giới hạn; không kiểm tra' },
  status: 2,
});

export const wideText = (path: string): Note => ({
  path,
  message: {
    en: 'text in UTF-16 or UTF-32, not UTF-8; Ray reads UTF-8',
    vi: 'văn bản UTF-16 hoặc UTF-32, không phải UTF-8; Ray đọc UTF-8',
  },
  status: 2,
});

/** A file that the call names and that a file of settings or patterns leaves out. */
export const leftOut = (path: string, by: string): Note => ({
  path,
  message: { en: `left out by ${by}; it is not checked`, vi: `bị loại bởi ${by}; không kiểm tra` },
  status: 0,
});

export const tooManyWarnings = (count: number, most: number): Note => ({
  path: '--max-warnings',
  message: {
    en: `${count.toLocaleString('en')} ${count === 1 ? 'warning' : 'warnings'}, and at most ${most.toLocaleString('en')} ${most === 1 ? 'is' : 'are'} let pass`,
    vi: `${count.toLocaleString('vi')} cảnh báo, trong khi chỉ cho phép tối đa ${most.toLocaleString('vi')}`,
  },
  status: 0,
});

export const noMatch = (glob: string): Note => ({
  path: glob,
  message: { en: 'no file matches', vi: 'không có file nào khớp' },
  status: 2,
});

/** What is not searched in a folder, for a person who asked. */
export const notSearched = (path: string, folders: readonly string[]): Note => {
  const [count, names] = [String(folders.length), folders.slice(0, NAMES).join(', ')];
  const more = folders.length > NAMES ? ', …' : '';
  return {
    path,
    message: {
      en: `${count} ${folders.length === 1 ? 'folder is' : 'folders are'} not searched${names && `: ${names}${more}`}`,
      vi: `${count} thư mục không được tìm${names && `: ${names}${more}`}`,
    },
    status: 0,
  };
};

const NAMES = 10;

/** Problems of standard input that are left in its mended text, which is all that is printed. */
export const leftOver = (path: string, count: number): Note => ({
  path,
  message: {
    en: `${String(count)} ${count === 1 ? 'problem is' : 'problems are'} left; see ${count === 1 ? 'it' : 'them'} without --fix`,
    vi: `còn ${String(count)} vấn đề; bỏ --fix để xem`,
  },
  status: 0,
});

export const notWritten = (path: string): Note => ({
  path,
  message: { en: 'it cannot be written', vi: 'không ghi được' },
  status: 2,
});

/** A fault of this program, with a code to search for. */
export const fault = (path: string, error: unknown): Note => ({
  path,
  message: {
    en: `fault-analysis: a fault of this program, please report it (${reasonOf(error)})`,
    vi: `fault-analysis: lỗi của chương trình này, xin hãy báo lại (${reasonOf(error)})`,
  },
  status: 3,
});

/** A rule that threw: it says nothing of this file, and everything else is told. */
export const failedRule = (path: string, code: string, error: unknown): Note => ({
  path,
  message: {
    en: `fault-rule: ${code} could not be checked, a fault of this program, please report it (${reasonOf(error)})`,
    vi: `fault-rule: không kiểm tra được ${code}, lỗi của chương trình này, xin hãy báo lại (${reasonOf(error)})`,
  },
  status: 3,
});

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
