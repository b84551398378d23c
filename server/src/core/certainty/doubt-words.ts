import type { Words } from '../text/words.ts';

export const NOT_JUDGED = (key: string): Words => ({
  en: `whether Ray takes this ${key} is not judged here`,
  vi: `ở đây không xét Ray có nhận ${key} này hay không`,
});

export const OVER_CODE = (key: string): Words => ({
  en: `whether Ray takes this ${key} over what the code sets is not known`,
  vi: `chưa biết Ray có nhận ${key} này đè lên thiết lập trong code hay không`,
});

export const ODD_KEY = (key: string): Words => ({
  en: `the key ${key} is no text to YAML, and what Ray makes of that is not known`,
  vi: `khóa ${key} không phải chuỗi đối với YAML, chưa biết Ray hiểu ra sao`,
});

export const NO_MODEL: Words = {
  en: 'this is no model that was read',
  vi: 'đây không phải model đã đọc được',
};

export const NOT_READ: Words = {
  en: 'what this path builds was not read',
  vi: 'chưa đọc được path này dựng gì',
};

export const ODD_ARGS: Words = {
  en: 'these arguments of the builder are no mapping',
  vi: 'các đối số này của builder không phải mapping',
};

export const NO_NAME: Words = {
  en: 'which deployment this is for is not known',
  vi: 'chưa biết mục này dành cho deployment nào',
};
