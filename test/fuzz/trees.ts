import { jsonSchemaOf } from '../../server/src/core/index.ts';

type Schema = Readonly<Record<string, unknown>>;
type Random = (below: number) => number;

/** Values of every kind, among them those that counts and amounts break on. */
const VALUES = [
  '0', '1', '2', '-1', '0.5', '0.0001', '1e308', '1.0e+308', '.inf', '.nan', '-0', '1000000', '4000000000', '1' + '0'.repeat(18), 'null', 'true',
  'auto', 'PACK', 'STRICT_SPREAD', 'x', '""', '"1"', '[]', '{}', '{ CPU: 1, GPU: 1 }', '[{ CPU: 1 }]', '2026-01-01', '*a', '&a 1', '{{ x }}', '~', '!!str 1', "'a: b'", 'm:app', 'ray.serve.llm:build_openai_app', 'L4', '1_000', '0x10', '010', '1:30', 'é漢字',
]; // prettier-ignore

/** A Serve config made from the options of a release: every model can come, with values of its own kind or of any. */
export const treeText = (random: Random, release: string): string => {
  const schema = schemaOf(release);
  const head = random(3) > 0 ? `# rayServeLens: ray: ${release}\n` : '';
  const cluster = random(2) > 0 ? `# rayServeLens: cluster: ${CLUSTERS[random(CLUSTERS.length)] ?? ''}\n` : '';
  return `${head}${cluster}${mapping(schema, schema, random, 0, 0)}\n`;
};

const CLUSTERS = [
  'cpu=4,gpu=1',
  '2 x cpu=16,gpu=4',
  'head: cpu=0; 3 x cpu=8',
  'cpu=4,gpu=4000000000',
  '99999 x cpu=1',
  'cpu=1e308',
  'four',
];

const schemas = new Map<string, Schema>();

const schemaOf = (release: string): Schema => {
  const known = schemas.get(release) ?? jsonSchemaOf(release);
  schemas.set(release, known);
  return known;
};

const mapping = (own: Schema, root: Schema, random: Random, indent: number, depth: number): string => {
  const schema = resolved(own, root);
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const needed = new Set((schema.required as readonly string[] | undefined) ?? []);
  const chosen = properties.filter(([key]) => (needed.has(key) ? random(20) > 0 : random(properties.length) < 4));
  if (depth === 0 && !chosen.some(([key]) => key === 'applications'))
    chosen.push(...properties.filter(([key]) => key === 'applications'));
  if (random(15) === 0) chosen.push(['unknown_key', {}]);
  if (random(25) === 0 && chosen[0]) chosen.push(chosen[0]);
  if (chosen.length === 0) return '';
  const pad = `\n${' '.repeat(indent)}`;
  return chosen.map(([key, value]) => `${key}:${valueText(key, value, root, random, indent, depth)}`).join(pad);
};

const valueText = (key: string, own: Schema, root: Schema, random: Random, indent: number, depth: number): string => {
  const schema = resolved(own, root);
  const pad = `\n${' '.repeat(indent + 2)}`;
  if (random(8) === 0 || depth > 7) return ` ${VALUES[random(VALUES.length)] ?? ''}`;
  if (key === 'import_path') return ` ${PATHS[random(PATHS.length)] ?? ''}`;
  if (key === 'args' && random(2) > 0)
    return `${pad}${mapping(definition(root, 'LLMServingArgs'), root, random, indent + 2, depth + 1)}`;
  if (schema.properties !== undefined) return `${pad}${mapping(schema, root, random, indent + 2, depth + 1)}`;
  if (schema.items !== undefined) return listText(schema.items as Schema, root, random, indent, depth);
  const choices = schema.enum as readonly unknown[] | undefined;
  if (choices !== undefined && choices.length > 0) return ` ${JSON.stringify(choices[random(choices.length)])}`;
  return ` ${VALUES[random(VALUES.length)] ?? ''}`;
};

const listText = (items: Schema, root: Schema, random: Random, indent: number, depth: number): string => {
  const item = resolved(items, root);
  const pad = `\n${' '.repeat(indent + 2)}- `;
  return Array.from({ length: random(4) }, () =>
    item.properties === undefined
      ? `${pad}${VALUES[random(VALUES.length)] ?? ''}`
      : `${pad}${mapping(item, root, random, indent + 4, depth + 1) || '{}'}`,
  ).join('');
};

const PATHS = [
  'm:app',
  'ray.serve.llm:build_openai_app',
  'ray.serve.llm:build_dp_openai_app',
  'ray.serve.llm:build_pd_openai_app',
  'front:app',
];

const definition = (root: Schema, name: string): Schema =>
  ((root.definitions ?? {}) as Record<string, Schema>)[name] ?? { properties: { llm_configs: {} } };

/** What a reference leads to; of several forms the one with the most in it. */
const resolved = (schema: Schema, root: Schema): Schema => {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  if (name !== undefined) return resolved(definition(root, name), root);
  const forms = ((schema.anyOf ?? schema.oneOf ?? []) as readonly Schema[]).map((form) => resolved(form, root));
  return forms.find(({ properties, items }) => properties !== undefined || items !== undefined) ?? schema;
};
