import { formatGithub } from './format-github.ts';
import { formatHuman } from './format-human.ts';
import { formatJson } from './format-json.ts';
import { formatSarif } from './format-sarif.ts';

/** How `check` prints, by the value of `--format`. */
export const FORMATS = { human: formatHuman, json: formatJson, sarif: formatSarif, github: formatGithub };
