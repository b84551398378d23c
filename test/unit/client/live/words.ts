import type { Words } from '../../../../client/src/choices/words.ts';

export const inEnglish = ({ en }: Words): string => en;
