import type { Analysis, LiveCluster } from '../../core/index.ts';
import { UsageError, didYouMean, joined } from '../arguments/usage-error.ts';
import { isFile } from '../inputs/read-text.ts';
import { visible } from '../terminal/visible.ts';

/** What the word behind `status` means. */
export type Named = { readonly application: string } | { readonly file: string };

/** An application that is there, unless a file of that name is. */
export const namedIn = (word: string, { serve }: LiveCluster): Named => {
  if (word === '-' || isFile(word)) return { file: word };
  const names = (serve?.applications ?? []).map(({ name }) => name);
  if (names.includes(word)) return { application: word };
  if (/[/\\]|\.(?:ya?ml|json)$/i.test(word)) return { file: word };
  const told = visible(word, '');
  const all = names.join(', ');
  const none = {
    en: `${told}: neither a file nor an application there; there are ${all === '' ? 'none' : all}.`,
    vi: `${told}: không phải file, cũng không phải ứng dụng ở đó; ${all === '' ? 'ở đó không có ứng dụng nào' : `ở đó có ${all}`}.`,
  };
  throw new UsageError(joined(none, didYouMean(word, names)));
};

/** The config of a file that most of what runs is of. */
export const configThatRuns = ({ configs }: Analysis, { serve }: LiveCluster): number => {
  const running = new Set((serve?.applications ?? []).map(({ name }) => name));
  const counts = configs.map(({ applications }) => applications.filter(({ name }) => running.has(name)).length);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
};
