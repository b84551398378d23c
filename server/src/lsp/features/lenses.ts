import type { CodeLens, Command } from 'vscode-languageserver';
import { lensesOf, say } from '../../core/index.ts';
import type { Language, Lens } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import type { LiveView } from './live/view.ts';

/** The client's command behind a lens, which shows how the replicas stand on the nodes. */
const SHOW_PICTURE = 'rayServeLens.showPicture';

/**
 * Lenses over applications, with what of them runs in the connected cluster; a click leads to the picture where the client has
 * one, and elsewhere they only tell.
 */
export const codeLenses = (
  { analysis, uri }: Analysed,
  language: Language,
  showsPicture: boolean,
  live: Pick<LiveView, 'lensesOf'> | null = null,
): CodeLens[] =>
  [...lensesOf(analysis), ...(live?.lensesOf(analysis) ?? [])].map((lens) => ({
    range: analysis.lines.rangeOf(lens.range),
    command: showsPicture ? picture(lens, uri, language) : { title: say(lens.title, language), command: '' },
  }));

const picture = ({ title, of }: Lens, uri: string, language: Language): Command => ({
  title: say(title, language),
  command: SHOW_PICTURE,
  arguments: [{ uri, ...of }],
});
