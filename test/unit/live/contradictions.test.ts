import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.ts';
import { Contradictions } from '../../../server/src/lsp/live/contradictions.ts';

const analysis = analyze('applications: []\n', {});
const waits = { en: 'Ray 2.47.1: said that it fits, and it waits', vi: 'Ray 2.47.1: đã nói đủ chỗ, nhưng phải chờ' };

describe('what a cluster shows otherwise than it was said', () => {
  it('is one line of the log, once, in the language of the client', () => {
    const log: string[] = [];
    const contradictions = new Contradictions((line) => void log.push(line), 'vi');
    const view = { contradictionsOf: () => [waits, waits] };
    contradictions.tell({ analysis }, view);
    contradictions.tell({ analysis }, view);
    expect(log).toEqual([waits.vi]);
  });

  it('is none while no cluster is connected', () => {
    const log: string[] = [];
    new Contradictions((line) => void log.push(line), 'en').tell({ analysis }, null);
    expect(log).toEqual([]);
  });
});
