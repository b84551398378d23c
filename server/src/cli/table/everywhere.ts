import type { Options } from './option.ts';

/** Options that every command takes. */
export const EVERYWHERE = {
  color: {
    group: 'everywhere',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    meaning: {
      en: 'colours in what is printed for people; by itself on a terminal, where `NO_COLOR` is not set',
      vi: 'màu trong những gì in cho người đọc; tự có trên terminal, nếu không đặt `NO_COLOR`',
    },
  },
  help: {
    group: 'everywhere',
    short: 'h',
    meaning: { en: 'tells how a command is called', vi: 'cho biết cách gọi một lệnh' },
  },
  version: {
    group: 'everywhere',
    meaning: {
      en: 'prints the version, and the Ray releases it knows',
      vi: 'in phiên bản, và các bản Ray được biết',
    },
  },
} as const satisfies Options;
