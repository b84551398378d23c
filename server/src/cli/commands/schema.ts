import { NEWEST_KNOWN, jsonSchemaOf, settingsSchema } from '../../core/index.ts';
import { ended } from './command.ts';
import type { Command } from './command.ts';
import { knownRelease } from '../arguments/known-release.ts';
import { readCall } from '../arguments/read-call.ts';
import { SCHEMA } from '../table/schema.ts';

/** `schema`: a JSON Schema of what a release takes, or of the settings file, for editors that read nothing else. */
export const schema: Command = (argv, language) => {
  const { values } = readCall(argv, SCHEMA);
  const release = knownRelease('--ray-version', values['ray-version'] ?? NEWEST_KNOWN);
  const printed = values.config ? settingsSchema(language) : jsonSchemaOf(release, { strict: values.strict, language });
  return { output: ended(JSON.stringify(printed, null, 2)), status: 0 };
};
