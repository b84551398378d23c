import { formatGithub } from './format-github.ts';
import { formatGitlab } from './format-gitlab.ts';
import { formatHuman } from './human/format-human.ts';
import { formatJson } from './format-json.ts';
import { formatJunit } from './format-junit.ts';
import { formatRdjson } from './format-rdjson.ts';
import { formatRdjsonl } from './format-rdjsonl.ts';
import { formatSarif } from './sarif/format-sarif.ts';

/** How `check` prints, by the value of `--format`. */
export const FORMATS = {
  human: formatHuman,
  json: formatJson,
  sarif: formatSarif,
  junit: formatJunit,
  github: formatGithub,
  gitlab: formatGitlab,
  rdjson: formatRdjson,
  rdjsonl: formatRdjsonl,
};
