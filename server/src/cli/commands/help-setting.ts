import { unpainted } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import type { HelpSetting } from '../help/layout.ts';
import { hasColors, marked, shown } from '../terminal/colors.ts';
import type { ColorChoice } from '../terminal/colors.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { ended } from './command.ts';
import type { Outcome } from './command.ts';

/** Lines of help are no wider than this on a wide terminal, and no narrower than that on a narrow one. */
const WIDEST = 80;
const NARROWEST = 40;

export const helpSetting = (
  color: ColorChoice,
  language: Language,
  terminal: Pick<Terminal, 'columns'>,
): HelpSetting => ({
  language,
  width: Math.max(NARROWEST, Math.min(WIDEST, terminal.columns ?? WIDEST)),
  paint: hasColors(color) ? marked : unpainted,
});

/** A text that was laid out, as a command prints it. */
export const outputOf = (text: string, { paint }: HelpSetting): Outcome => ({
  output: ended(shown(text, paint === marked)),
  status: 0,
});
