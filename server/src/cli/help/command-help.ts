import { say } from '../../core/index.ts';
import type { Words } from '../../core/index.ts';
import { PROGRAM, callForm } from '../arguments/usage-lines.ts';
import type { CommandRow, Example } from '../table/command-row.ts';
import { EVERYWHERE } from '../table/everywhere.ts';
import { GROUPS } from '../table/groups.ts';
import { meaningOf, optionTerm } from '../table/meaning.ts';
import type { Options } from '../table/option.ts';
import { FIXED_SPACE, entry, section, withCode, wrapped } from './layout.ts';
import type { HelpSetting } from './layout.ts';

const USAGE: Words = { en: 'Usage', vi: 'Cách gọi' };
const EXAMPLES: Words = { en: 'Examples', vi: 'Ví dụ' };
const STATUS: Words = { en: 'Exit status', vi: 'Mã thoát' };

/** All of one command: what it is for, its options in groups, what its exit status means, and calls to copy. */
export const commandHelp = (row: CommandRow, setting: HelpSetting): string => {
  const { language, width } = setting;
  const statuses = row.statuses.map((words, status) => entry(String(status), say(words, language), setting, 5));
  return [
    wrapped(`${say(row.purpose, language)}.`, width),
    ...section(say(USAGE, language), [wrapped(unbroken(callForm(row, language)), width, 2)], setting),
    ...row.notes.map((note) => wrapped(withCode(say(note, language), setting), width)),
    ...optionSections({ ...row.options, ...EVERYWHERE }, setting),
    ...section(say(STATUS, language), statuses, setting),
    ...exampleSection(row.examples, setting),
  ].join('\n\n');
};

/** An option in a line of usage stays with its value. */
const unbroken = (call: string): string =>
  call.replace(/\[[^\]]*\]|--\S+ [^[\]\s-]+/g, (option) => option.replaceAll(' ', FIXED_SPACE));

/** Each group of options under its heading. */
export const optionSections = (options: Options, setting: HelpSetting): readonly string[] =>
  Object.entries(GROUPS).flatMap(([group, heading]) => {
    const own = Object.entries(options).filter(([, option]) => option.group === group && option.isHidden !== true);
    const lines = own.map(([name, option]) =>
      entry(optionTerm(name, option), withCode(meaningOf(name, option, setting.language), setting), setting),
    );
    return section(say(heading, setting.language), lines, setting);
  });

/** Calls to copy, each below what it does. */
export const exampleSection = (examples: readonly Example[], setting: HelpSetting): readonly string[] => {
  const { language, paint } = setting;
  const lines = examples.map(
    ({ call, says }) => `  ${paint('quiet', `# ${say(says, language)}`)}\n  ${PROGRAM} ${call}`,
  );
  return section(say(EXAMPLES, language), lines, setting);
};
