import { COVERED, NEWEST_KNOWN } from '../ray/facts/covered.ts';
import { ALL_RULES } from '../rules/index.ts';
import { say } from '../text/words.ts';
import type { Language } from '../text/words.ts';
import { SHOWN_AS, THRESHOLDS, keysIn } from './setting-keys.ts';
import type { SettingKind } from './setting-keys.ts';
import { SETTINGS_FILE } from './shared-settings.ts';

type Schema = Readonly<Record<string, unknown>>;

/** A JSON Schema (draft-07) of the settings file, for editors that read nothing else. */
export const settingsSchema = (language: Language): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: SETTINGS_FILE,
  ...objectOf('file', language),
});

const objectOf = (place: 'file' | 'override', language: Language): Schema => ({
  type: ['object', 'null'],
  additionalProperties: false,
  properties: Object.fromEntries(
    keysIn(place).map(({ name, kind, meaning }) => [
      name,
      { description: say(meaning, language), ...schemaOf(kind, language) },
    ]),
  ),
  ...(place === 'override' && { required: ['files'] }),
});

/** A text, which YAML may read as a number. */
const TEXT: Schema = { type: ['string', 'number', 'null'] };

const schemaOf = (kind: SettingKind, language: Language): Schema => {
  switch (kind) {
    case 'release':
      return { anyOf: [{ enum: COVERED.toReversed() }, TEXT], examples: [NEWEST_KNOWN] };
    case 'cluster':
    case 'path':
      return TEXT;
    case 'loads':
      return { type: ['object', 'null'], additionalProperties: { type: ['integer', 'string'], minimum: 0 } };
    case 'prices':
      return { type: ['object', 'null'], additionalProperties: { type: ['number', 'string'], minimum: 0 } };
    case 'globs':
      return { type: ['string', 'array', 'null'], items: { type: 'string' } };
    case 'threshold':
      return { enum: [...THRESHOLDS, null] };
    case 'overrides':
      return { type: ['array', 'null'], items: objectOf('override', language) };
    case 'rules':
      return { type: ['object', 'null'], additionalProperties: false, properties: rules(language) };
  }
};

/** `off` is `false` to YAML 1.1. */
const rules = (language: Language): Schema =>
  Object.fromEntries(
    ALL_RULES.map(({ code, title }) => [code, { description: say(title, language), enum: [...SHOWN_AS, false, null] }]),
  );
