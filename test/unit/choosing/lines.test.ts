import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, deployLine, nodeLine, reportFacts } from '../../../server/src/core/index.ts';

const read = (name: string): string => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
const example = read('two-llm-apps.yaml');
const manifest = read('kuberay/rayservice.yaml');
const plain = 'applications:\n  - name: a\n    import_path: a:b\n';

describe('the line that deploys a file', () => {
  it.each([
    ['serve', plain, 'serve.yaml', 'serve deploy serve.yaml'],
    ['manifest', manifest, 'k8s/my service.yaml', "kubectl apply -f 'k8s/my service.yaml'"],
    ['quote', plain, "it's.yaml", "serve deploy 'it'\\''s.yaml'"],
    ['dash', plain, '-f.yaml', 'serve deploy ./-f.yaml'],
    ['home', plain, '~/serve.yaml', "serve deploy '~/serve.yaml'"],
    ['windows', plain, 'C:\\my files\\serve.yaml', 'serve deploy "C:\\my files\\serve.yaml"'],
    ['anyscale', `name: s\nimage_uri: a/b:1\n${plain}`, 'service.yaml', 'anyscale service deploy -f service.yaml'],
  ])('is for its kind: %s', (_, text, path, line) => {
    expect(deployLine(analyze(text), path)).toMatchObject({ line });
  });

  it('says that Ray rejects the file, and why there is no line', () => {
    const refused = analyze(`${plain}    nme: b\n    num_replicas: 2\n    route_prefix: a\n`);
    expect(refused.configs[0]?.verdict.status).toBe('rejected');
    expect(deployLine(refused, 'a.yaml')).toMatchObject({ note: { en: /rejects/ } });
    expect(deployLine(analyze(plain), 'a.yaml')).toMatchObject({ note: null });
    const models = '- model_loading_config:\n    model_id: a\n';
    for (const text of [
      'a: 1\n',
      `${plain}---\n${plain}`,
      models,
      manifest.replace('kind: RayService', '{{ if .x }}\nkind: RayService'),
    ])
      expect(deployLine(analyze(text), 'a.yaml')).toMatchObject({ why: { en: /./, vi: /./ } });
  });
});

describe('the line for one more node', () => {
  it('makes room for the file where something waits', () => {
    const line = nodeLine(analyze(example));
    expect(line).toEqual({ line: 'ray start --address=<head>:6379 --num-cpus=2 --num-gpus=0', note: null });
  });

  it('is for the highest counts where only those do not fit', () => {
    expect(nodeLine(analyze(example.replace('cpu=4, gpu=1', 'cpu=6, gpu=1')))).toMatchObject({
      note: { en: /highest/ },
    });
  });

  it('says why there is none', () => {
    const why = (text: string): string => {
      const line = nodeLine(analyze(text));
      return 'why' in line ? line.why.en : line.line;
    };
    expect(why(example.replace('cpu=4, gpu=1', 'cpu=64, gpu=8'))).toContain('It fits');
    expect(why(plain)).toContain('No cluster');
    expect(why('a: 1\n')).toContain('no Ray Serve config');
    expect(why(manifest)).toMatch(/operator|fits/);
  });
});

describe('what a report tells of a file', () => {
  it('holds codes, numbers and releases, and no word of the file', () => {
    const told = reportFacts(analyze(example)).map(({ value }) => value);
    expect(told).toEqual([
      'serve',
      '38',
      '2.49.2 (comment)',
      'comment, 1',
      'accepted',
      'does-not-fit, does-not-fit',
      expect.stringContaining('cpu-contention'),
    ]);
    const words = new Set(example.match(/[A-Za-z][\w.-]{4,}/g));
    for (const word of words) if (!['serve'].includes(word)) expect(told.join(' ')).not.toContain(word);
  });
});
