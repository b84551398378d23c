import { say } from '../../../core/index.ts';
import type { Language, Words } from '../../../core/index.ts';
import type { Undo } from '../../live/change.ts';

/** How what was deployed before comes back, for people. */
export const undoLines = ({ command, note }: Undo, language: Language): readonly string[] => [
  `${say(BACK, language)} ${command}`,
  ...(note === null ? [] : [`  ${say(note, language)}`]),
];

/** The same for programs. */
export const undoPart = ({ file, command, note }: Undo, language: Language) => ({
  file,
  command,
  note: note && say(note, language),
});

const BACK: Words = { en: 'To go back:', vi: 'Để quay lại:' };
