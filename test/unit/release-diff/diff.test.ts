import { describe, expect, it } from 'vitest';
import { COVERED, analyze, changesAnything, releaseDiffText } from '../../../server/src/core/index.ts';
import { diffOf, listed, names, newForm, scenario } from './configs.ts';

describe('a diff of two releases', () => {
  const pairs = [
    ['2.44.1', '2.46.0'],
    ['2.47.1', '2.49.2'],
    ['2.49.2', '2.60.0'],
    ['2.60.0', '2.47.1'],
    ['2.31.0', '2.55.0'],
  ] as const;
  const configs = { scenario, newForm, listed };

  it.each(Object.entries(configs).flatMap(([name, text]) => pairs.map(([from, to]) => ({ name, text, from, to }))))(
    'tells of $name from $from to $to what analyses of both tell',
    ({ text, from, to }) => {
      const [before, after] = [from, to].map((rayVersionOption) => analyze(text, { rayVersionOption }).configs[0]);
      const change = diffOf(text, from, to).configs[0];
      expect(change?.verdict ?? before?.verdict).toEqual(
        change?.verdict ? { before: before?.verdict, after: after?.verdict } : after?.verdict,
      );
      expect(change?.demand ?? before?.demand).toEqual(
        change?.demand ? { before: before?.demand, after: after?.demand } : after?.demand,
      );
      for (const application of change?.applications ?? []) {
        const [old, now] = [before, after].map((one) =>
          one?.applications.find(({ name }) => name === application.name),
        );
        for (const { before: was, after: is } of application.deployments) {
          if (was !== null) expect(old?.deployments).toContainEqual(was);
          if (is !== null) expect(now?.deployments).toContainEqual(is);
        }
      }
    },
  );

  it.each(COVERED.slice(-20))('is empty from %s to itself', (release) => {
    for (const text of [scenario, newForm, listed]) {
      const diff = diffOf(text, release, release);
      expect(changesAnything(diff)).toBe(false);
      expect(releaseDiffText(diff, 'a.yaml', 'en')).toBe(`a.yaml: Ray ${release} → ${release}: nothing changes`);
    }
  });

  it('says nothing of releases that treat a file alike, although messages name the release', () => {
    expect(diffOf(scenario, '2.49.0', '2.49.2')).toMatchObject({ configs: [], problems: [] });
  });

  it('wins over the release that the file names', () => {
    expect(scenario).toContain('rayVersion: 2.49.2');
    expect(diffOf(scenario, '2.47.1', '2.60.0').configs[0]?.verdict?.after).toMatchObject({
      status: 'rejected',
      stage: 'build',
    });
  });

  it('finds generated deployments again under their new names', () => {
    const { configs: all } = diffOf(scenario, '2.44.1', '2.60.0');
    expect(all[0]?.applications[1]?.deployments.map(names)).toEqual([
      ['renamed', 'LLMDeployment:falcon-h1-0_5b', 'LLMServer:falcon-h1-0_5b'],
      ['renamed', 'LLMRouter', 'OpenAiIngress'],
    ]);
  });

  it('leaves apart what cannot be told apart', () => {
    const [config] = diffOf(listed.replaceAll('Rank', 'Search'), '2.31.0', '2.60.0').configs;
    expect(config?.applications ?? []).toEqual([]);
  });

  it('tells the numbers after the safe fixes where the release refuses the file', () => {
    const [config] = diffOf(scenario, '2.49.2', '2.60.0').configs;
    const fixed = analyze(newForm, { rayVersionOption: '2.60.0' }).configs[0];
    expect(config?.refused).toBe(true);
    expect(config?.mended?.demand?.after).toEqual(fixed?.demand);
    expect(config?.mended?.fit?.after?.initial.status).toBe('fits');
    expect(config?.mended?.verdict).toBeNull();
    expect(config?.mended?.applications[0]?.deployments.map(names)).toContainEqual([
      'renamed',
      'LLMRouter',
      'OpenAiIngress',
    ]);
  });

  it('tells what is refused newly, and that it can be mended', () => {
    const { problems } = diffOf(scenario, '2.49.2', '2.60.0');
    const refused = problems.filter(({ after }) => after?.code === 'refused-key');
    expect(refused).toHaveLength(2);
    for (const { before, mended } of refused) expect([before, mended]).toEqual([null, true]);
    expect(diffOf(scenario, '2.60.0', '2.49.2').problems.map(({ before }) => before?.code)).toContain('refused-key');
  });

  it('makes one change of an ignored key that becomes a refused one', () => {
    const { problems } = diffOf(
      newForm.replaceAll('      llm_configs:', '      router_config: { num_replicas: 1 }\n      llm_configs:'),
      '2.47.1',
      '2.60.0',
    );
    const key = problems.filter(({ before }) => before?.code === 'unknown-key');
    expect(key.map(({ after }) => after?.rejects)).toEqual(['build', 'build']);
  });

  it('tells fit before and after on the nodes that are known', () => {
    const spaced = diffOf(newForm, '2.51.0', '2.60.0', { clusterOption: 'cpu=1' });
    expect(spaced.configs[0]?.fit ?? null).toBeNull();
    const { configs: all } = diffOf(scenario, '2.47.1', '2.60.0', { clusterOption: 'cpu=64,gpu=1' });
    expect(all[0]?.fit).toMatchObject({
      before: { initial: { status: 'fits' } },
      after: { initial: { pendingTotal: 1 } },
    });
  });

  it('has nothing to say of another file, and survives broken YAML', () => {
    const other = diffOf('a: 1\n', '2.49.2', '2.60.0');
    expect(changesAnything(other)).toBe(false);
    expect(releaseDiffText(other, 'a.yaml', 'vi')).toContain('không tìm thấy');
    expect(changesAnything(diffOf(`${scenario}\n  - [`, '2.49.2', '2.60.0'))).toBe(false);
  });
});
