import { describe, expect, it } from 'vitest';
import type { SideRow } from '../../../../client/src/live/protocol.ts';
import { heardOf, inFull } from '../../../../client/src/live/row-texts.ts';

const router: SideRow = {
  id: 'deployment/a/LLMRouter',
  kind: 'deployment',
  label: 'LLMRouter',
  description: 'UPDATING · 0/2',
  icon: 'sync',
  tooltip: '2 replicas wait for room\nDeployment has taken more than 30s',
  why: '2 replicas wait for room',
};

describe('the texts of a row', () => {
  it('say all where a row has no room for it', () => {
    expect(inFull(router)).toBe(
      'LLMRouter · UPDATING · 0/2\n2 replicas wait for room\nDeployment has taken more than 30s',
    );
    expect(inFull({ id: 'status', label: '3.0/4.0 CPU' })).toBe('3.0/4.0 CPU');
  });

  it('tell who hears them what it is and how it stands, which others see by its icon', () => {
    expect(heardOf(router)).toBe('deployment LLMRouter, UPDATING, 0/2, 2 replicas wait for room');
    expect(heardOf({ id: 'node', kind: 'node', label: '10.0.0.1', description: 'head · 4 / 4 CPU' })).toBe(
      'node 10.0.0.1, head, 4 / 4 CPU',
    );
    expect(heardOf({ id: 'nodes', label: 'Nodes' })).toBe('Nodes');
  });
});
