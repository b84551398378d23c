import { readCall } from '../arguments/read-call.ts';
import { choiceOf } from '../arguments/values.ts';
import { bashCompletions } from '../completions/bash.ts';
import { fishCompletions } from '../completions/fish.ts';
import { zshCompletions } from '../completions/zsh.ts';
import { COMPLETIONS } from '../table/completions.ts';
import { ended } from './command.ts';
import type { Command } from './command.ts';

const SHELLS = { bash: bashCompletions, zsh: zshCompletions, fish: fishCompletions };

/** `completions`: what a shell reads to complete calls. */
export const completions: Command = (argv, language) => {
  const { operands } = readCall(argv, COMPLETIONS);
  const shell = choiceOf('completions', operands[0] ?? '', COMPLETIONS.operands.choices);
  return { output: ended(SHELLS[shell](language)), status: 0 };
};
