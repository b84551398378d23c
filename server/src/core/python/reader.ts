import { codeFrom } from './code-from.ts';
import { targetsIn } from './names.ts';
import { readScript } from './read-script.ts';
import { anchorOf, applicationTree, placesOfOptions } from './script-tree.ts';
import { parsePython } from './syntax/parse.ts';

/** All that reads Python: much code, which a program may load when it first meets a file of it. */
export const pythonReader = {
  parsePython,
  codeFrom,
  targetsIn,
  readScript,
  anchorOf,
  applicationTree,
  placesOfOptions,
} as const;

export type PythonReader = typeof pythonReader;
