import { COVERED, NEWEST_KNOWN, OLDEST_COVERED, say } from '../../core/index.ts';
import type { Words } from '../../core/index.ts';
import { unknownCommand } from '../arguments/chosen-command.ts';
import { readCall } from '../arguments/read-call.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';
import { productOf } from '../formats/product.ts';
import { allHelp } from '../help/all-help.ts';
import { commandHelp } from '../help/command-help.ts';
import { COMMANDS } from '../table/commands.ts';
import { HELP, VERSION } from '../table/help.ts';
import { ended } from './command.ts';
import type { Command } from './command.ts';
import { helpSetting, outputOf } from './help-setting.ts';

/** `help`: how one command is called, or which there are. */
export const help: Command = (argv, language, terminal) => {
  const { values, operands } = readCall(argv, HELP);
  const [name] = operands;
  const setting = helpSetting(values.color, language, terminal);
  if (name === undefined) return outputOf(allHelp(setting), setting);
  const row = COMMANDS.find((one) => one.name === name);
  if (row === undefined) throw unknownCommand(name);
  return outputOf(commandHelp(row, setting), setting);
};

/** `version`: the first line alone is for programs to read. */
export const version: Command = (argv, language) => {
  readCall(argv, VERSION);
  const text = [`${PROGRAM} ${productOf().version}`, say(KNOWN, language)].join('\n');
  return { output: ended(text), status: 0 };
};

const KNOWN: Words = {
  en: `Ray ${OLDEST_COVERED} to ${NEWEST_KNOWN} (${String(COVERED.length)} releases), Node ${process.versions.node}`,
  vi: `Ray ${OLDEST_COVERED} đến ${NEWEST_KNOWN} (${String(COVERED.length)} bản), Node ${process.versions.node}`,
};
