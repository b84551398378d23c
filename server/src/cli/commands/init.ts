import { writeFileSync } from 'node:fs';
import { SETTINGS_FILE, say } from '../../core/index.ts';
import type { Words } from '../../core/index.ts';
import { readCall } from '../arguments/read-call.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';
import { noteWords, notWritten, unreadable } from '../inputs/note.ts';
import { serveStarter } from '../starters/serve-config.ts';
import { settingsStarter } from '../starters/settings.ts';
import { INIT } from '../table/init.ts';
import { visible } from '../terminal/visible.ts';
import { ended } from './command.ts';
import type { Command } from './command.ts';

/** `init`: writes a file to begin with, and says what to do next. */
export const init: Command = (argv, language) => {
  const { values, operands } = readCall(argv, INIT);
  const path = operands[0] ?? (values.config ? SETTINGS_FILE : 'serve.yaml');
  const named = asShellWord(path);
  const text = values.config ? settingsStarter(language) : serveStarter(named, language);
  if (path === '-') return { output: text, status: 0 };
  written(path, text, values.force);
  return { output: ended(say(values.config ? MADE(named) : MADE_CONFIG(named), language)), status: 0 };
};

/** A path as it is written in a shell, on one line. */
const asShellWord = (path: string): string => {
  const text = visible(path, '');
  return /^[\w./+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
};

/** The flag `wx` leaves a file that is there, or a link, as it is. */
const written = (path: string, text: string, isForced: boolean): void => {
  try {
    writeFileSync(path, text, { flag: isForced ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') throw new UsageError(noteWords({ path, message: THERE, status: 2 }));
    throw new UsageError(noteWords(code === 'ENOENT' ? unreadable(path, error) : notWritten(path)));
  }
};

const MADE = (path: string): Words => ({ en: `${path} is written`, vi: `Đã viết ${path}` });

const MADE_CONFIG = (path: string): Words => {
  const call = `${PROGRAM} check ${path}`;
  return { en: `${path} is written; look at it with: ${call}`, vi: `Đã viết ${path}; xem bằng: ${call}` };
};
const THERE: Words = {
  en: 'it is there already and stays as it is; --force writes over it',
  vi: 'file đã có và được giữ nguyên; --force sẽ ghi đè',
};
