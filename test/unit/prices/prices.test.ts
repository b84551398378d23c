import { describe, expect, it } from 'vitest';
import { analyze, costsJson, costsOf, costsText, parsePrices, pricesOf } from '../../../server/src/core/index.ts';
import type { AnalyzeOptions, Prices } from '../../../server/src/core/index.ts';
import { decimal, moneyOf, shownMoney, times } from '../../../server/src/core/prices/money.ts';
import { goldenCode } from '../../goldens/code.ts';

const prices = (spec: string): Prices => {
  const parsed = parsePrices(spec);
  if ('error' in parsed) throw new Error(parsed.error.en);
  return parsed.prices;
};

const SCALED = `applications:
- name: a
  import_path: single:api
  deployments:
  - name: Api
    ray_actor_options: { num_cpus: 2 }
    placement_group_bundles: [{ CPU: 2 }]
    autoscaling_config: { target_ongoing_requests: 4, min_replicas: 1, max_replicas: 4 }
`;

const costs = (text: string, spec: string, options: AnalyzeOptions = {}) => {
  const [config] = analyze(text, {
    rayVersionOption: '2.60.0',
    codeOf: goldenCode,
    pricesOption: prices(spec),
    ...options,
  }).configs;
  return config === undefined ? null : costsOf(config);
};

describe('money', () => {
  it('is exact', () => {
    const sum = (moneyOf('0.1') ?? 0n) + (moneyOf('0.2') ?? 0n);
    expect(decimal(sum)).toBe('0.3');
    expect(decimal(times(moneyOf('0.00000001') ?? 0n, 10_000n * 3n))).toBe('0.00000003');
    expect(decimal(times(moneyOf('0.8') ?? 0n, 4_000n))).toBe('0.32');
    expect([shownMoney(moneyOf('12') ?? 0n), shownMoney(moneyOf('0.5') ?? 0n)]).toEqual(['12', '0.50']);
    for (const wrong of ['-1', '1,5', '1e3', '', '.', '1.123456789']) expect(moneyOf(wrong)).toBeNull();
  });
});

describe('prices', () => {
  it('are amounts in one currency, whichever it is', () => {
    expect(prices('L4=0.8 USD, head=0.2')).toEqual({
      currency: 'USD',
      of: new Map([
        ['L4', moneyOf('0.8')],
        ['head', moneyOf('0.2')],
      ]),
    });
    expect(prices('GPU=$1.5').currency).toBe('$');
    expect(prices('GPU=25000 VND/h').currency).toBe('VND');
    expect(pricesOf({ L4: '0.8 USD', A100: '3 EUR', T4: -1, H100: {} }).faults.map(({ name }) => name)).toEqual([
      'A100',
      'T4',
      'H100',
    ]);
    for (const wrong of ['', 'L4', '=1', 'L4=much', 'L4=1 USD, T4=1 EUR'])
      expect(parsePrices(wrong)).toHaveProperty('error');
  });

  it('of node groups count every node that runs, whatever lies on it', () => {
    const found = costs(SCALED, 'head=0.1 USD, workers=0.25', { clusterOption: 'head: cpu=2; 2 x cpu=4' });
    expect(found && costsJson(found)).toEqual({
      currency: 'USD',
      basis: 'nodes',
      initial: { perHour: 0.6, certainty: 'exact', missing: [] },
      max: { perHour: 0.6, certainty: 'exact', missing: [] },
      load: null,
    });
    expect(found && costsText(found).en).toBe('An hour costs 0.60 USD.');
  });

  it('of accelerators and resources add up to that of a node', () => {
    const at = (spec: string) => costs(SCALED, spec, { clusterOption: 'cpu=8,gpu=2,accelerator_type:L4=1' })?.initial;
    expect(at('L4=0.8')?.amount).toBe(moneyOf('1.6'));
    expect(at('L4=0.8, CPU=0.01')?.amount).toBe(moneyOf('1.68'));
    expect(at('GPU=1')?.amount).toBe(moneyOf('2'));
    expect(at('CPU=0.01')).toBeNull();
  });

  it('that are missing are named, and the rest is at least', () => {
    const found = costs(SCALED, 'workers=0.25 EUR', { clusterOption: 'head: cpu=2; 2 x cpu=4' });
    expect(found?.initial).toMatchObject({ amount: moneyOf('0.5'), certainty: 'least' });
    expect(found && costsText(found).en).toBe('An hour costs at least 0.50 EUR; no price for the head.');
    expect(found && costsText(found).vi).toBe('Mỗi giờ tốn ít nhất 0.50 EUR; chưa có giá cho head.');
  });

  it('count what replicas reserve where no nodes are known', () => {
    const found = costs(`# rayServeLens.load: a/Api=12\n${SCALED}`, 'CPU=0.05 USD');
    expect([found?.basis, found?.initial?.amount, found?.max?.amount, found?.load?.amount]).toEqual([
      'reserved',
      moneyOf('0.1'),
      moneyOf('0.4'),
      moneyOf('0.3'),
    ]);
    expect(found?.initial?.certainty).toBe('least');
  });

  it('of nodes that an autoscaler adds are counted as they are needed', () => {
    const nodes = [
      {
        count: 1,
        resources: new Map([['CPU', 20_000n]]),
        labels: new Map<string, string>(),
        name: 'head',
        isHead: true,
      },
      {
        count: 1,
        resources: new Map([['CPU', 20_000n]]),
        labels: new Map<string, string>(),
        name: 'small',
        maxCount: 9,
      },
    ];
    const clusterFileOption = { name: 'RayCluster demo', nodes };
    const found = costs(`# rayServeLens.load: a/Api=12\n${SCALED}`, 'head=1, small=0.5', { clusterFileOption });
    expect(found && costsJson(found)).toMatchObject({
      initial: { perHour: 1.5, certainty: 'exact' },
      max: { perHour: 2.5, certainty: 'typical' },
      load: { perHour: 2, certainty: 'typical' },
    });
  });
});
