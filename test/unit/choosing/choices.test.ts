import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  analyze,
  applyEdits,
  choiceEdits,
  choiceFault,
  clusterOf,
  fileStand,
  releaseChange,
  tryCluster,
  tryDescription,
  winsOverSetting,
  writtenChoice,
} from '../../../server/src/core/index.ts';
import type { AnalyzeOptions, Choice } from '../../../server/src/core/index.ts';
import { spellCluster } from '../../../server/src/core/clusters/spell-cluster.ts';

const example = readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
/** The same with engines that leave each other room on one card. */
const roomy = example.replaceAll(/^( *)deployment_config:/gm, '$1engine_kwargs: { gpu_memory_utilization: 0.38 }\n$&');
const plain = 'applications:\n  - name: a\n    import_path: a:b\n';

describe('what a file stands on', () => {
  const stand = (text: string, options: AnalyzeOptions = {}) => fileStand(analyze(text, options));

  it('is its release and how that is known, its nodes, and whether it fits', () => {
    const found = stand(example);
    expect(found?.release.text.en).toBe('Ray 2.49.2 (named in the file)');
    expect(found?.cluster?.text.en).toBe('1 × (4 CPU, 1 GPU)');
    expect(found?.standing?.en).toBe('does not fit: 2 pending');
    expect(found?.isBad).toBe(true);
  });

  it('says what is assumed, and nothing of nodes that nobody named', () => {
    const found = stand(plain);
    expect(found?.release.text).toEqual({ en: 'Ray 2.60.0 (assumed)', vi: 'Ray 2.60.0 (giả định)' });
    expect([found?.cluster, found?.standing, found?.isBad]).toEqual([null, null, false]);
    expect(stand(plain, { rayVersionSetting: '2.9.0' })?.release.text.en).toBe('Ray 2.9.0 (from the setting)');
    expect(stand('a: 1\n')).toBeNull();
  });
});

describe('what another release would change for a file', () => {
  const change = (text: string, release: string) => releaseChange(analyze(text), release);

  it('is a refusal, or nothing on its own release', () => {
    const rejected = {
      en: 'rejected; safe fixes mend it · 6 CPU · 0.8 GPU → 4 · 0.8 · fits at start only',
      vi: 'từ chối; sửa an toàn là được · 6 CPU · 0.8 GPU → 4 · 0.8 · chỉ đủ lúc khởi động',
    };
    expect(change(roomy, '2.60.0')).toMatchObject({ direction: 'worse', words: rejected });
    expect(change(example, '2.60.0')?.words.en).toBe(
      'rejected; safe fixes mend it · 6 CPU · 0.8 GPU → 4 · 0.8 · an engine does not start',
    );
    expect(change(example, '2.49.2')).toMatchObject({ direction: 'same', words: { en: 'nothing changes' } });
  });

  it('is what is reserved, and how the file stands then', () => {
    const mended = example.replaceAll(/.*resources_per_bundle.*\n/g, '');
    expect(change(mended, '2.48.0')).toMatchObject({ direction: 'same' });
    expect(change(mended, '2.60.0')?.words.en).toMatch(/CPU/);
  });

  it('is nothing where the file means the same, and null without a config', () => {
    expect(change(plain, '2.59.0')).toEqual({
      release: '2.59.0',
      direction: 'same',
      words: { en: 'nothing changes', vi: 'không có gì thay đổi' },
    });
    expect(change('a: 1\n', '2.59.0')).toBeNull();
  });
});

describe('nodes that are tried', () => {
  it('say how the file would stand on them, whatever its comment says', () => {
    expect(tryCluster(analyze(roomy), 'cpu=64, gpu=8')).toMatchObject({
      spec: 'cpu=64, gpu=8',
      nodes: { en: '1 × (64 CPU, 8 GPU)' },
      standing: { en: 'fits' },
      isBad: false,
    });
    expect(tryCluster(analyze(example), 'cpu=4')).toMatchObject({ isBad: true });
    expect(tryCluster(analyze('a: 1\n'), 'cpu=4')).toMatchObject({ standing: null, isBad: false });
  });

  it.each(['', '8 cpus', 'cpu=', 'cpu=4;', 'cpu=4\ngpu=1'])('that cannot be read are said to be so: %j', (spec) => {
    expect(tryCluster(analyze(example), spec)).toMatchObject({ fault: { en: /./, vi: /./ } });
  });

  it('of a file are spelled where the short form says all of them', () => {
    const manifest = (more: string): string =>
      `apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: { name: demo }\nspec:\n  headGroupSpec:\n    rayStartParams: { num-cpus: "0", num-gpus: "0" }\n    template: { spec: { containers: [{ name: h, image: rayproject/ray }] } }\n  workerGroupSpecs:\n    - groupName: w\n      replicas: 2\n${more}      rayStartParams: { num-cpus: "16", num-gpus: "4" }\n      template: { spec: { containers: [{ name: w, image: rayproject/ray }] } }\n`;
    const read = (text: string) => {
      const reading = clusterOf(text);
      if (!('cluster' in reading)) throw new Error(reading.problem.en);
      return reading.cluster;
    };
    const fixed = tryDescription(analyze(roomy), read(manifest('')));
    expect(fixed.nodes.en).toContain('16 CPU');
    expect(fixed.standing?.en).toBe('fits');
    expect(spellCluster({ name: '', nodes: [] })).toBeNull();
    const nodes = [
      { count: 1, resources: new Map([['CPU', 0n]]), labels: new Map<string, string>() },
      { count: 2, resources: new Map([['CPU', 160_000n]]), labels: new Map([['zone', 'a']]) },
    ];
    expect(spellCluster({ name: '', nodes })).toBe('cpu=0; 2 x cpu=16,label:zone=a');
    expect(spellCluster({ name: '', nodes: nodes.toReversed().map((one, i) => ({ ...one, isHead: i === 1 })) })).toBe(
      'cpu=0; 2 x cpu=16,label:zone=a',
    );
    const open = nodes.map((node) => ({ ...node, maxCount: 9 }));
    expect(spellCluster({ name: '', nodes: open })).toBeNull();
    const strange = [{ count: 1, resources: new Map([['CPU', 1n]]), labels: new Map([['zone', 'a;b']]) }];
    expect(spellCluster({ name: '', nodes: strange })).toBeNull();
  });
});

describe('how a file stands', () => {
  const standing = (text: string) => {
    const stand = fileStand(analyze(text, { clusterOption: 'cpu=8,gpu=1' }));
    return [stand?.standing?.en, stand?.isBad];
  };

  it('says of engines that are placed and do not start that they do not', () => {
    expect(standing(example)).toEqual(['fits, but an engine does not start', true]);
    expect(standing(roomy)).toEqual(['fits at the start, not at most', false]);
  });
});

describe('a choice written as a comment', () => {
  const written = (text: string, choice: Choice, value: string | null): string =>
    applyEdits(text, choiceEdits(text, choice, value) ?? []);

  it('stands at the top, or beside the other comment of ours', () => {
    expect(written(plain, 'rayVersion', '2.9.0')).toBe(`# rayServeLens.rayVersion: 2.9.0\n${plain}`);
    const both = '# about\n# rayServeLens.rayVersion: 2.9.0\n# rayServeLens.cluster: cpu=4\n';
    expect(written(`# about\n# rayServeLens.rayVersion: 2.9.0\n${plain}`, 'cluster', 'cpu=4')).toBe(both + plain);
    expect(written(`# about\n# rayServeLens.cluster: cpu=4\n${plain}`, 'rayVersion', '2.9.0')).toBe(both + plain);
    expect(written('\uFEFFa: 1\r\n', 'rayVersion', '2.9.0')).toBe('\uFEFF# rayServeLens.rayVersion: 2.9.0\r\na: 1\r\n');
    expect(written('a: 1 \n# rayServeLens.cluster: cpu=1', 'rayVersion', '2.9.0')).toContain('2.9.0\n# rayServe');
    expect(written('a: 1 \n# rayServeLens.rayVersion: 2.9.0', 'cluster', 'cpu=1')).toContain('cpu=1\n# rayServe');
  });

  it('takes the place of the one that counts, and goes with all of them', () => {
    const twice = `# rayServeLens.cluster: cpu=1\n${plain}  # rayServeLens.cluster: cpu=2 \n`;
    expect(written(twice, 'cluster', 'cpu=3')).toBe(
      `# rayServeLens.cluster: cpu=1\n${plain}  # rayServeLens.cluster: cpu=3 \n`,
    );
    expect(written(twice, 'cluster', null)).toBe(plain);
    expect(written(`${plain}# rayServeLens.cluster:`, 'cluster', 'cpu=3')).toBe(
      `${plain}# rayServeLens.cluster: cpu=3`,
    );
    expect(choiceEdits(plain, 'cluster', null)).toEqual([]);
    expect(choiceEdits(example, 'rayVersion', '2.49.2')).toEqual([]);
  });

  it('is what the file then stands on, in a manifest too', () => {
    const manifest = readFileSync(new URL('../../../examples/kuberay/rayservice.yaml', import.meta.url), 'utf8');
    for (const text of [plain, example, manifest]) {
      const after = analyze(written(written(text, 'rayVersion', '2.55.1'), 'cluster', '3 x cpu=2'));
      expect([writtenChoice(after, 'rayVersion'), writtenChoice(after, 'cluster')]).toEqual(['2.55.1', '3 x cpu=2']);
      expect(after.configs.map(({ ray, cluster }) => [ray.version, ray.source, cluster?.source])).toEqual(
        after.configs.map(() => ['2.55.1', 'comment', 'comment']),
      );
    }
  });

  it('is told to be wrong before it is written', () => {
    expect(choiceFault('rayVersion', 'banana')?.en).toContain('no Ray release');
    expect(choiceFault('rayVersion', '2.47.1')).toBeNull();
    expect(choiceFault('cluster', 'head: cpu=0; 2 x cpu=16,gpu=4')).toBeNull();
  });
});

describe('a choice written as a setting', () => {
  it('says what wins over it in this file', () => {
    expect(winsOverSetting(analyze(plain), { rayVersionSetting: '2.9.0' })).toBeNull();
    expect(winsOverSetting(analyze(plain), { clusterSetting: 'cpu=4' })).toBeNull();
    expect(winsOverSetting(analyze(example), { rayVersionSetting: '2.9.0' })?.en).toContain('comment in the file');
    expect(winsOverSetting(analyze(example), { clusterSetting: 'cpu=4' })?.en).toContain('rayServeLens.cluster');
    const described = { name: 'k8s.yaml (RayCluster demo)', nodes: [] };
    const setting = { clusterFileSetting: described };
    expect(winsOverSetting(analyze(plain), setting)).toBeNull();
    expect(winsOverSetting(analyze(plain, setting), { clusterSetting: 'cpu=4' })?.en).toContain('k8s.yaml');
  });
});
