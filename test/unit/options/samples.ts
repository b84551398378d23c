import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';
import { asMap } from '../../../server/src/core/yaml/tree.ts';
import type { MapNode } from '../../../server/src/core/yaml/tree.ts';

/** Values of every kind, in YAML. */
export const VALUES: readonly string[] = [
  'null',
  '""',
  'auto',
  'no-such.word',
  'module:',
  'true',
  '-1',
  '0',
  '1',
  '101',
  '1.5',
  '{}',
  '{ CPU: -1 }',
  '{ min_replicas: 1, num_cpus: 1 }',
  '{ zebra: 1, 2: 3 }',
  '[]',
  '[x]',
  '[{ CPU: 1 }]',
  '[{ num_cpus: x }]',
];

/** A mapping of one key. */
export const mapOf = (key: string, value: string): MapNode => {
  const map = asMap(parseDocuments(`${key}: ${value}\n`)[0]?.root ?? undefined);
  if (map === undefined) throw new Error(`no mapping: ${key}: ${value}`);
  return map;
};
