import { shortened } from '../../core/index.ts';
import type { Words } from '../../core/index.ts';
import { visible } from '../terminal/visible.ts';

/** What a call says, as a message shows it: on one line, where nothing stands two quotes, and not longer than can be read. */
export const written = (text: string): string => (text === '' ? "''" : visible(shortened(text), ''));

/** The same of words in which what a call says is shortened already. */
export const onOneLine = ({ en, vi }: Words): Words => ({ en: visible(en, ''), vi: visible(vi, '') });
