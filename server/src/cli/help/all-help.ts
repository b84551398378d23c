import { say } from '../../core/index.ts';
import type { Words } from '../../core/index.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';
import { COMMANDS } from '../table/commands.ts';
import { EVERYWHERE } from '../table/everywhere.ts';
import { exampleSection, optionSections } from './command-help.ts';
import { entry, section, withCode, wrapped } from './layout.ts';
import type { HelpSetting } from './layout.ts';
import { WANTED } from './short-help.ts';

const PURPOSE: Words = {
  en: 'Says what a Ray Serve config really reserves on a Ray release, whether it fits the nodes, what Ray rejects or ignores, and the edit that mends it. It runs nothing of what it reads, and asks a cluster only when you name one.',
  vi: 'Cho biết một cấu hình Ray Serve thật sự giữ bao nhiêu tài nguyên trên một bản Ray, có đủ chỗ trên các node không, Ray từ chối hay bỏ qua gì, và cách sửa. Không chạy gì từ những thứ nó đọc, và chỉ hỏi một cụm khi bạn nêu cụm đó.',
};
const COMMANDS_HEADING: Words = { en: 'Commands', vi: 'Các lệnh' };
const MORE: Words = {
  en: `\`${PROGRAM} help COMMAND\` tells all of one of them.`,
  vi: `\`${PROGRAM} help LỆNH\` cho biết tất cả về một lệnh.`,
};
const LANGUAGE: Words = {
  en: 'The language follows `LC_ALL`, `LC_MESSAGES` or `LANG`: `vi…` is Vietnamese. Codes, keys and options are the same in both.',
  vi: 'Ngôn ngữ theo `LC_ALL`, `LC_MESSAGES` hay `LANG`: `vi…` là tiếng Việt. Mã, khóa và tùy chọn giống nhau ở cả hai.',
};

/** Every command in a line or two. */
export const allHelp = (setting: HelpSetting): string => {
  const { language, width } = setting;
  const commands = COMMANDS.map((row) => entry(row.name, say(row.purpose, language), setting, 16));
  return [
    wrapped(say(PURPOSE, language), width),
    ...section(say(COMMANDS_HEADING, language), commands, setting),
    wrapped(withCode(say(MORE, language), setting), width),
    ...optionSections(EVERYWHERE, setting),
    wrapped(withCode(say(LANGUAGE, language), setting), width),
    ...exampleSection(WANTED, setting),
  ].join('\n\n');
};
