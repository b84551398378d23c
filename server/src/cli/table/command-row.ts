import type { Words } from '../../core/index.ts';
import type { Offered, Options } from './option.ts';

/** One command: its row says how it is called, explained, completed and documented. */
export interface CommandRow<T extends Options = Options> {
  readonly name: string;
  /** What it is for, in one line. */
  readonly purpose: Words;
  readonly operands: Operands;
  readonly options: T;
  /** What is to be known besides, one paragraph each. */
  readonly notes: readonly Words[];
  readonly examples: readonly Example[];
  /** What an exit status means, from 0 on. */
  readonly statuses: readonly Words[];
}

/** The words behind the name of a command that belong to no option. */
export interface Operands {
  /** As in `[PATH…]`; empty where there are none. */
  readonly shown: string;
  readonly least: number;
  readonly most: number;
  readonly offers?: Offered;
  /** The only words it takes. */
  readonly choices?: readonly string[];
}

export interface Example {
  /** What stands behind `ray-serve-lens`. */
  readonly call: string;
  readonly says: Words;
}

export const NO_OPERANDS: Operands = { shown: '', least: 0, most: 0 };

const OK: Words = { en: 'all went well', vi: 'mọi việc ổn' };
const NONE: Words = { en: 'never', vi: 'không bao giờ' };
const WRONG_USAGE: Words = { en: 'wrong usage', vi: 'gọi sai' };
export const UNREADABLE: Words = {
  en: 'wrong usage, an unreadable input or one over a limit, said on standard error',
  vi: 'gọi sai, một đầu vào không đọc được hay vượt giới hạn; được nói ở standard error',
};
export const FAULT: Words = { en: 'a fault of this program', vi: 'lỗi của chương trình này' };

/** The statuses of a command that finds nothing wrong with anything. */
export const PLAIN_STATUSES = [OK, NONE, WRONG_USAGE, FAULT] as const;
