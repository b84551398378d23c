import { formatGithub } from './format-github.ts';
import { formatGitlab } from './format-gitlab.ts';
import { formatJunit } from './format-junit.ts';
import { formatRdjson } from './format-rdjson.ts';
import { formatRdjsonl } from './format-rdjsonl.ts';
import { formatSarif } from './sarif/format-sarif.ts';

/** What few calls ask for, by the value of `--format`; loaded together when one is asked for. */
export const FORMATS = {
  sarif: formatSarif,
  junit: formatJunit,
  github: formatGithub,
  gitlab: formatGitlab,
  rdjson: formatRdjson,
  rdjsonl: formatRdjsonl,
};
export { formatPatch } from './fixed/patch.ts';
export { formatText } from './fixed/text.ts';
