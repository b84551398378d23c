import { describe, expect, it } from 'vitest';
import type { DeploymentDemand } from '../../../server/src/core/index.ts';
import { deploymentChanges } from '../../../server/src/core/features/release-diff/match-deployments.ts';
import { names } from './configs.ts';

describe('deployments of two releases', () => {
  const one = (name: string, start: number, source: DeploymentDemand['source'] = 'builder'): DeploymentDemand => ({
    name,
    source,
    replicas: { min: 1, initial: 1, max: 1 },
    replica: null,
    scaling: null,
    limits: { atOnce: 5, queue: -1 },
    demand: null,
    atLeast: null,
    unknown: [],
    terms: [],
    surge: 0,
    outgrown: null,
    clash: null,
    openClashes: [],
    gang: null,
    ties: null,
    origin: 'hidden',
    why: { en: '', vi: '' },
    range: { start, end: start + 1 },
  });

  it('appear and vanish where none plays their part on the other side', () => {
    const before = [one('LLMServer:m', 1), one('PDProxyServer', 5)];
    const after = [one('LLMServer:m', 1), one('Decode:m', 7)];
    expect(deploymentChanges(before, after).map(names)).toEqual([
      ['vanishes', 'PDProxyServer', undefined],
      ['appears', undefined, 'Decode:m'],
    ]);
  });

  it('are told apart at one token by whether they are the router', () => {
    const before = [one('LLMRouter', 1), one('PDProxyServer', 1)];
    const after = [one('OpenAiIngress', 1), one('PDServer', 1)];
    expect(deploymentChanges(before, after).map(names)).toEqual([
      ['renamed', 'LLMRouter', 'OpenAiIngress'],
      ['renamed', 'PDProxyServer', 'PDServer'],
    ]);
  });

  it('are not guessed where several could be meant, nor where the file names them', () => {
    const two = [one('A', 1), one('B', 1)];
    expect(deploymentChanges(two, [one('C', 1)]).map(({ kind }) => kind)).toEqual(['vanishes', 'vanishes', 'appears']);
    expect(deploymentChanges([one('A', 1, 'yaml')], [one('B', 1, 'yaml')]).map(({ kind }) => kind)).toEqual([
      'vanishes',
      'appears',
    ]);
  });
});
