import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { Format } from './format.ts';
import { formatJson } from './format-json.ts';
import { formatHuman } from './human/format-human.ts';

/** How a call of `check` prints: a report, or what it mends where that is not written into the files. */
export const formatOf = async ({ format, fix }: Pick<CheckArguments, 'format' | 'fix'>): Promise<Format> => {
  if (fix === 'shown') return (await more()).formatPatch;
  if (fix === 'printed') return (await more()).formatText;
  if (format === 'human') return formatHuman;
  return format === 'json' ? formatJson : (await more()).FORMATS[format];
};

const more = () => import('./more-formats.ts');
