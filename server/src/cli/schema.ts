import { COVERED, NEWEST_KNOWN, OLDEST_COVERED, compareReleases, jsonSchemaOf, say } from '../core/index.ts';
import type { Language } from '../core/index.ts';
import type { Command } from './command.ts';
import { USAGE, UsageError, readOptions, readRayVersion } from './usage.ts';

/** `schema`: a JSON Schema of what a release takes, for editors that read nothing else. */
export const schema: Command = (argv, language) => {
  const { values, positionals } = readOptions(argv, {
    'ray-version': { type: 'string', default: NEWEST_KNOWN },
    strict: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageError(USAGE);
  const release = knownRelease(values['ray-version'], language);
  return { output: JSON.stringify(jsonSchemaOf(release, { strict: values.strict, language }), null, 2), status: 0 };
};

const knownRelease = (text: string, language: Language): string => {
  const version = readRayVersion(text);
  const known = COVERED.find((release) => compareReleases(release, version) === 0);
  if (known !== undefined) return known;
  const message = {
    en: `no such release is known here; the known ones are ${OLDEST_COVERED} to ${NEWEST_KNOWN}`,
    vi: `không biết bản này; các bản được biết là ${OLDEST_COVERED} đến ${NEWEST_KNOWN}`,
  };
  throw new UsageError(`--ray-version ${text}: ${say(message, language)}`);
};
