import type { CheckArguments } from '../arguments/check-arguments.ts';
import { formatPatch } from './fixed/patch.ts';
import { formatText } from './fixed/text.ts';
import type { Format } from './format.ts';
import { formatGithub } from './format-github.ts';
import { formatGitlab } from './format-gitlab.ts';
import { formatJson } from './format-json.ts';
import { formatJunit } from './format-junit.ts';
import { formatRdjson } from './format-rdjson.ts';
import { formatRdjsonl } from './format-rdjsonl.ts';
import { formatHuman } from './human/format-human.ts';
import { formatSarif } from './sarif/format-sarif.ts';

/** How `check` reports, by the value of `--format`. */
const FORMATS: Readonly<Record<CheckArguments['format'], Format>> = {
  human: formatHuman,
  json: formatJson,
  sarif: formatSarif,
  junit: formatJunit,
  github: formatGithub,
  gitlab: formatGitlab,
  rdjson: formatRdjson,
  rdjsonl: formatRdjsonl,
};

/** How a call of `check` prints: a report, or what it mends where that is not written into the files. */
export const formatOf = ({ format, fix }: Pick<CheckArguments, 'format' | 'fix'>): Format => {
  if (fix === 'shown') return formatPatch;
  return fix === 'printed' ? formatText : FORMATS[format];
};
