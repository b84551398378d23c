import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, toRecord } from '../../server/src/core/index.ts';

const scenario = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
const initial = (text: string, rayVersionOption: string) => {
  const demand = analyze(text, { rayVersionOption }).configs[0]?.demand;
  return demand ? toRecord(demand.initial) : null;
};
const withModel = (line: string) => scenario.replaceAll('          resources_per_bundle: { CPU: 0.5, GPU: 0.4 }', line);
const placement = withModel('          placement_group_config: { bundles: [{ CPU: 0.5, GPU: 0.4 }] }');

describe('the two LLM apps on 4 CPUs, as real Ray builds them', () => {
  it.each(['2.47.1', '2.50.1'])('reserve 6 CPU and 0.8 GPU at the start on Ray %s', (release) => {
    expect(initial(scenario, release)).toEqual({ CPU: 6, GPU: 0.8 });
  });

  it.each(['2.52.1', '2.60.0'])('reserve 4 CPU and 0.8 GPU in the new form on Ray %s', (release) => {
    expect(initial(placement, release)).toEqual({ CPU: 4, GPU: 0.8 });
  });

  it.each([
    ['2.47.1', 'num_router_replicas'],
    ['2.50.1', 'num_ingress_replicas'],
  ])('reserve 4 CPU on Ray %s with %s: 1', (release, key) => {
    const fixed = withModel(
      `          resources_per_bundle: { CPU: 0.5, GPU: 0.4 }\n          experimental_configs: { ${key}: 1 }`,
    );
    expect(initial(fixed, release)).toEqual({ CPU: 4, GPU: 0.8 });
  });

  it('reads release and cluster from the comments of the file', () => {
    const config = analyze(scenario).configs[0];
    expect(config?.ray).toMatchObject({ version: '2.49.2', source: 'comment' });
    expect(config?.cluster?.nodes.map((node) => toRecord(node.resources))).toEqual([{ CPU: 4, GPU: 1 }]);
  });

  it('survives every prefix of the file', () => {
    for (let end = 0; end <= scenario.length; end += 7) expect(() => analyze(scenario.slice(0, end))).not.toThrow();
  });
});
