import { withCode, wrapped } from './layout.ts';
import type { HelpSetting } from './layout.ts';

/** A page of help, Markdown of headings, paragraphs and fenced code, as it is read on a terminal. */
export const terminalPage = (markdown: string, setting: HelpSetting): string =>
  markdown
    .split(/^(```[^\n]*\n[^]*?^```)$/m)
    .flatMap((part) => (part.startsWith('```') ? [codeBlock(part)] : proseBlocks(part, setting)))
    .join('\n\n');

const codeBlock = (fenced: string): string =>
  fenced
    .split('\n')
    .slice(1, -1)
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');

const proseBlocks = (text: string, setting: HelpSetting): readonly string[] =>
  text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => blockText(block, setting));

const blockText = (block: string, setting: HelpSetting): string => {
  const heading = /^#+ (.*)$/.exec(block)?.[1];
  if (heading === undefined) return wrapped(withCode(block, setting), setting.width);
  const lines = wrapped(heading.replaceAll('`', ''), setting.width).split('\n');
  return lines.map((line) => setting.paint('heading', line)).join('\n');
};
