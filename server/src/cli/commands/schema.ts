import { NEWEST_KNOWN, jsonSchemaOf } from '../../core/index.ts';
import { ended } from './command.ts';
import type { Command } from './command.ts';
import { knownRelease } from '../arguments/known-release.ts';
import { USAGE, UsageError, readOptions } from '../arguments/usage.ts';

/** `schema`: a JSON Schema of what a release takes, for editors that read nothing else. */
export const schema: Command = (argv, language) => {
  const { values, positionals } = readOptions(argv, {
    'ray-version': { type: 'string', default: NEWEST_KNOWN },
    strict: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageError(USAGE);
  const release = knownRelease('--ray-version', values['ray-version'], language);
  const printed = JSON.stringify(jsonSchemaOf(release, { strict: values.strict, language }), null, 2);
  return { output: ended(printed), status: 0 };
};
