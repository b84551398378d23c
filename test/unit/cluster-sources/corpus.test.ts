import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clusterOf } from '../../../server/src/core/index.ts';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const manifests = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.yaml')) : [];

describe.skipIf(manifests.length === 0)('real manifests', () => {
  it.each(manifests)('%s is read, or said why not', (name) => {
    const text = readFileSync(new URL(name, corpus), 'utf8');
    const reading = clusterOf(text);
    if (/^kind: *Ray(?:Cluster|Service)\b/m.test(text) && 'cluster' in reading)
      expect(reading.cluster.nodes.length).toBeGreaterThan(0);
  });
});
