import { say } from '../../core/index.ts';
import type { Language, Words } from '../../core/index.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';
import type { Example } from '../table/command-row.ts';

/** The calls that people want first. */
export const WANTED: readonly Example[] = [
  {
    call: 'check .',
    says: { en: 'what is wrong here, and what is reserved', vi: 'ở đây có gì sai, và giữ bao nhiêu' },
  },
  { call: 'plan serve.yaml', says: { en: 'which replica lies on which node', vi: 'replica nào nằm ở node nào' } },
  { call: 'explain cpu-contention', says: { en: 'what a code means', vi: 'một mã nghĩa là gì' } },
];

const ALL: Example = { call: 'help', says: { en: 'all commands', vi: 'mọi lệnh' } };

/** What to call, for a person who called nothing. */
const shortHelp = (language: Language): string => {
  const rows = [...WANTED, ALL];
  const width = Math.max(...rows.map(({ call }) => call.length)) + 2;
  return rows.map(({ call, says }) => `${PROGRAM} ${call.padEnd(width)}${say(says, language)}`).join('\n');
};

/** The same in each language. */
export const SHORT_HELP: Words = { en: shortHelp('en'), vi: shortHelp('vi') };
