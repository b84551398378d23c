import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, hoverAt } from '../../../server/src/core/index.ts';
import { hoverText } from '../at-cursor.ts';

const app = (replicas: number, cluster = '') => `${cluster}applications:
  - name: ‸shop
    import_path: m:app
    deployments:
      - { name: Api, num_replicas: ${String(replicas)}, ray_actor_options: { num_cpus: 2 } }
`;

describe('a hover on a name begins with the answer', () => {
  const example = readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');

  it('which of the applications does not fit, what is short, and how many wait', () => {
    const text = hoverText(example.replace('applications:', 'appli‸cations:'));
    expect(text?.split('\n')[0]).toBe('**Does not fit**: 6 of 4 CPU, 2 replicas stay pending.');
  });

  it('what is reserved where no cluster is named', () => {
    const text = hoverText(example.replace(/.*cluster.*\n/, '').replace('name: falcon3-1b', 'name: ‸falcon3-1b'));
    expect(text?.split('\n')[0]?.replaceAll('\u00A0', ' ')).toBe(
      '**Reserves 3 CPU · 0.4 GPU**, 6 CPU · 0.8 GPU at most; no cluster is named.',
    );
  });

  it('with a row a deployment, hidden ones marked, and amounts that no cell breaks', () => {
    const text = hoverText(example.replace('name: falcon3-1b', 'name: ‸falcon3-1b')) ?? '';
    expect(text).toContain('| `LLMRouter` *hidden* | 2\u00A0→\u00A04 | 2\u00A0CPU | 4\u00A0CPU |');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(Math.max(...rows.map((row) => row.replace(/[|`* ]/g, '').length))).toBeLessThan(64);
  });

  it('and says nothing of upgrades but of a RayService', () => {
    const manifest = readFileSync(new URL('../../../examples/kuberay/rayservice.yaml', import.meta.url), 'utf8');
    expect(hoverText(example.replace('applications:', 'appli‸cations:'))).not.toContain('upgrade');
    const known = manifest
      .replace('import_path: sentiment:app', 'import_path: ray.serve.llm:build_openai_app')
      .replace(
        / +deployments:[^]*?(?= {2}rayClusterConfig)/,
        '        args: { llm_configs: [{ model_loading_config: { model_id: m } }] }\n',
      );
    expect(hoverText(known.replace('applications:', 'appli‸cations:'))).toContain('upgrade');
  });

  it('folded where the client folds', () => {
    const analysis = analyze(example);
    const at = analysis.configs[0]?.range.start ?? 0;
    expect(hoverAt(analysis, at, { folds: true })?.markdown.en).toMatch(/<details><summary>[^]*<\/details>$/);
    expect(hoverAt(analysis, at)?.markdown.en).not.toContain('<details>');
  });

  it('after the problem that stands there, in short, where the client does not show it itself', () => {
    const text = app(2).replace('‸', '').replace('num_replicas', 'num_replica');
    const analysis = analyze(text);
    const at = text.indexOf('num_replica') + 2;
    expect(hoverAt(analysis, at)?.markdown.en).toMatch(/^Ray .*num\\_replica.*\n\n\*\*num_replica\*\*/);
  });

  it('not known where the code was not read', () => {
    expect(hoverText(app(2, '# rayServeLens.cluster: cpu=4\n'))?.split('\n')[0]).toBe('**Not known whether it fits**.');
  });
});
