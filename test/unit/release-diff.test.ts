import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COVERED, analyze, changesAnything, releaseDiff, releaseDiffText } from '../../server/src/core/index.ts';
import type { AnalyzeOptions, DeploymentChange, DeploymentDemand, ReleaseDiff } from '../../server/src/core/index.ts';
import { deploymentChanges } from '../../server/src/core/features/release-diff/match-deployments.ts';

const scenario = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
const newForm = scenario.replaceAll(
  'resources_per_bundle: { CPU: 0.5, GPU: 0.4 }',
  'placement_group_config: { bundles: [{ CPU: 0.5, GPU: 0.4 }] }',
);
const listed = `
http_options: { port: 8000 }
applications:
  - name: shop
    import_path: shop:app
    deployments:
      - name: Search
        num_replicas: 2
        ray_actor_options: { num_cpus: 1 }
      - name: Rank
        max_ongoing_requests: 7
        autoscaling_config: { min_replicas: 1, max_replicas: 4 }
      - name: Old
        max_concurrent_queries: 7
`;
const diffOf = (text: string, from: string, to: string, options: AnalyzeOptions = {}): ReleaseDiff =>
  releaseDiff(text, options, from, to);
const names = ({ kind, before, after }: DeploymentChange) => [kind, before?.name, after?.name];
const moved = (text: string, from: string, to: string) =>
  diffOf(text, from, to).configs.flatMap(({ defaults }) =>
    defaults.map(({ place, key, before, after, unlessCode }) => [place, key, before, after, unlessCode]),
  );
const llm = (extra: string) => `
applications:
  - name: chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
${extra}`;

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
    expect(scenario).toContain('rayVersion: 2.47.1');
    expect(diffOf(scenario, '2.49.2', '2.60.0').configs[0]?.verdict?.after).toMatchObject({
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

describe('deployments of two releases', () => {
  const one = (name: string, start: number, source: DeploymentDemand['source'] = 'builder'): DeploymentDemand => ({
    name,
    source,
    replicas: { min: 1, initial: 1, max: 1 },
    replica: null,
    demand: null,
    atLeast: null,
    unknown: [],
    terms: [],
    surge: 0,
    outgrown: null,
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

describe('defaults that move', () => {
  it('are told for keys left out of mappings that stand in the file, and for deployments unless code sets them', () => {
    expect(moved(listed, '2.31.0', '2.60.0')).toEqual([
      ['http_options', 'keep_alive_timeout_s', 5, 90, false],
      ['Search', 'max_ongoing_requests', 100, 5, true],
      ['autoscaling_config', 'target_ongoing_requests', 1, 2, false],
    ]);
    expect(moved(listed, '2.60.0', '2.31.0')).toContainEqual(['http_options', 'keep_alive_timeout_s', 90, 5, false]);
  });

  it('are none where the key is written, in either of its names, or where the mapping is not there', () => {
    const written = listed
      .replace('port: 8000', 'keep_alive_timeout_s: 5')
      .replace('num_replicas: 2', 'max_ongoing_requests: 5')
      .replace('min_replicas: 1', 'target_num_ongoing_requests_per_replica: 1');
    expect(moved(written, '2.31.0', '2.60.0')).toEqual([]);
    expect(moved(listed.replace('http_options: { port: 8000 }', ''), '2.40.0', '2.60.0')).toEqual([]);
  });

  it('are not those of Ray’s own model for deployments that a builder makes', () => {
    const override = llm('    deployments:\n      - { name: "LLMServer:m", num_replicas: 1 }\n');
    expect(moved(override, '2.31.0', '2.60.0')).toEqual([]);
    expect(moved(llm('          deployment_config: { num_replicas: 1 }\n'), '2.31.0', '2.60.0')).toEqual([]);
  });

  it('tell of a model and of its bundles', () => {
    const text = llm('          placement_group_config: { bundles: [{ CPU: 1 }] }\n');
    expect(moved(text, '2.51.0', '2.60.0')).toEqual([['bundles', 'GPU', 1, 0, false]]);
    expect(moved(text, '2.50.1', '2.51.0')).toEqual([['llm_configs', 'log_engine_metrics', false, true, false]]);
  });

  it('tell once of a mapping that is shared', () => {
    const shared = `
applications:
  - name: a
    import_path: a:app
    deployments:
      - name: A
        max_ongoing_requests: 9
        autoscaling_config: &s { max_replicas: 2 }
      - { name: B, max_ongoing_requests: 9, autoscaling_config: *s }
`;
    expect(moved(shared, '2.31.0', '2.40.0')).toHaveLength(1);
  });
});

describe('the text of a diff', () => {
  const text = (language: 'en' | 'vi') => releaseDiffText(diffOf(scenario, '2.49.2', '2.60.0'), 'a.yaml', language);

  it('tells first what gets worse', () => {
    const heads = text('en')
      .split('\n')
      .filter((line) => /^\S/.test(line));
    expect(heads).toEqual([
      'a.yaml: Ray 2.49.2 → 2.60.0',
      'Worse',
      'Reserves (once check --fix has mended it)',
      'Defaults that move',
      'Better',
    ]);
    expect(text('en').split('\n')[3]).toBe('  Ray 2.60.0 rejects it at stage build; Ray 2.49.2 accepts it.');
    expect(text('en')).toContain('LLMRouter → OpenAiIngress (renamed)  2 CPU → 1 CPU');
  });

  it('calls one error in the place of another neither worse nor better', () => {
    const bare = scenario.replaceAll(/.*resources_per_bundle.*\n/g, '');
    const shown = releaseDiffText(diffOf(bare, '2.49.2', '2.60.0'), 'a.yaml', 'en');
    expect(shown).not.toContain('Worse');
    expect(shown.slice(shown.indexOf('Also'), shown.indexOf('Better'))).toContain('[gpu-contention]');
  });

  it('counts bundles that are alike', () => {
    const text = llm('          engine_kwargs: { tensor_parallel_size: 4 }\n');
    expect(releaseDiffText(diffOf(text, '2.47.1', '2.60.0'), 'a.yaml', 'en')).toContain(
      'each replica: [1 CPU] + 4 × [1 GPU], STRICT_PACK → [1 CPU, 1 GPU] + 3 × [1 GPU], PACK',
    );
  });

  it('is said in Vietnamese too', () => {
    expect(text('vi')).toContain('Ray 2.60.0 từ chối ở bước build; Ray 2.49.2 chấp nhận.');
  });

  it('says whose numbers are those of a file that is not started', () => {
    const back = releaseDiffText(diffOf(scenario, '2.60.0', '2.49.2'), 'a.yaml', 'en');
    expect(back).toContain('Reserves (as the file stands, which Ray 2.60.0 does not start)');
    expect(back.indexOf('Better')).toBeGreaterThan(0);
  });
});
