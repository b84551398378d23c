/** Whole numbers from 1. */
const COUNT = { type: 'integer', minimum: 1 };
const TEXT = { type: 'string', minLength: 1 };

const object = (properties: object, required: readonly string[] = Object.keys(properties)): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const POSITION = object({ line: COUNT, column: COUNT });
const RANGE = object({ start: POSITION, end: POSITION });
const LOCATION = object({ path: TEXT, range: RANGE });
const SOURCE = object({ name: TEXT, url: TEXT }, ['name']);

/**
 * What reviewdog reads of rdjson, after the messages of its `proto/rdf/reviewdog.proto` (release 0.21): nothing that it
 * does not know, and no more left out than it allows.
 */
export const RDF = object({
  source: SOURCE,
  diagnostics: {
    type: 'array',
    items: object({
      message: TEXT,
      location: LOCATION,
      severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
      code: object({ value: TEXT, url: TEXT }, ['value']),
      suggestions: { type: 'array', items: object({ range: RANGE, text: { type: 'string' } }) },
      related_locations: { type: 'array', items: object({ message: TEXT, location: LOCATION }) },
    }),
  },
});

const LINES = object({ path: TEXT, lines: object({ begin: COUNT, end: COUNT }) });

/**
 * What GitLab asks of a Code Quality report, after "Import Code Quality results" of its documentation and the
 * specification of Code Climate that this is a part of.
 */
export const CODE_QUALITY = {
  type: 'array',
  items: object({
    type: { const: 'issue' },
    check_name: TEXT,
    description: TEXT,
    categories: { type: 'array', items: { enum: ['Bug Risk', 'Clarity', 'Compatibility', 'Style'] }, minItems: 1 },
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
    location: LINES,
    other_locations: { type: 'array', items: LINES },
  }),
};
