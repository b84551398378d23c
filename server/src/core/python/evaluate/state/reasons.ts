import type { Words } from '../../../text/words.ts';

/** Why a value is not known, in words. */
export const NOT_READ: Words = { en: 'this is not followed', vi: 'đoạn này không được theo dõi' };

export const atRunTime = (what: string): Words => ({
  en: `${what} is only known at run time`,
  vi: `${what} chỉ biết lúc chạy`,
});

export const outside = (what: string): Words => ({
  en: `${what} is not in the workspace`,
  vi: `${what} không có trong workspace`,
});

/** What would settle it stands in the words: a package that is named where packages are installed is taken to be there. */
export const notInstalled = (name: string, top: string): Words => ({
  en: `${name} is not in the workspace, and neither runtime_env nor a file such as requirements.txt installs ${name === top ? 'it' : top}`,
  vi: `${name} không có trong workspace, runtime_env hay một file như requirements.txt cũng không cài ${name === top ? 'nó' : top}`,
});

export const depends = (what: string): Words => ({
  en: `${what} depends on what is not known here`,
  vi: `${what} phụ thuộc điều chưa biết ở đây`,
});

export const noName = (name: string): Words => ({
  en: `${name} is not defined where it is read`,
  vi: `${name} chưa được định nghĩa ở chỗ đọc nó`,
});

export const noAttribute = (name: string): Words => ({
  en: `the attribute ${name} is not followed`,
  vi: `không theo dõi thuộc tính ${name}`,
});

export const changed = (what: string): Words => ({
  en: `${what} may be changed here`,
  vi: `${what} có thể bị đổi ở đây`,
});

export const notCalled = (what: string): Words => ({
  en: `what ${what} returns is not known`,
  vi: `không biết ${what} trả về gì`,
});

export const brokenModule = (name: string): Words => ({
  en: `${name} cannot be read as Python here`,
  vi: `không đọc được ${name} như Python ở chỗ này`,
});

export const unknownBranch = (): Words => depends('which branch runs');
