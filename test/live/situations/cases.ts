import { FAILING } from './cases/failing.ts';
import { FURTHER } from './cases/further.ts';
import { GUESTS } from './cases/guests.ts';
import { OPTION_BY_OPTION, optionFiles, VALUE_BY_VALUE } from './cases/options.ts';
import { ROOM } from './cases/room.ts';
import { UPDATES } from './cases/updates.ts';
import type { Situation } from './situation.ts';

/** What is asked of a release; `isTaken`: whether it has all options that a file names. */
export const situationsOf = (release: string, isTaken: (text: string) => boolean): readonly Situation[] =>
  [
    ...[...ROOM, ...GUESTS, ...FAILING, ...UPDATES, ...FURTHER, VALUE_BY_VALUE],
    { ...OPTION_BY_OPTION, steps: optionFiles(isTaken) },
  ].filter(({ releases }) => releases.includes(release));
