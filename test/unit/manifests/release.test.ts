import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.ts';
import { CONFIG, block, manifest, service } from './service.ts';

describe('the release and the environment of a RayService', () => {
  it('runs on what the image holds, not on what rayVersion says', () => {
    const versionOf = (image: string): string | undefined =>
      analyze(service(block(CONFIG), { version: '2.50.0', image })).configs[0]?.ray.version;
    expect(versionOf('rayproject/ray-llm:2.49.2-py311-cu124')).toBe('2.49.2');
    expect(versionOf('docker.io/rayproject/ray:2.46.0')).toBe('2.46.0');
    expect(versionOf('rayproject/ray-llm:0.5.0')).toBe('2.50.0');
    expect(versionOf('example.com/team/app:1.2.3')).toBe('2.50.0');
    expect(versionOf('rayproject/ray:latest')).toBe('2.50.0');
    expect(versionOf('example.com/team/model:cuda12.9.1-ray2.46.0')).toBe('2.46.0');
    expect(versionOf('example.com/team/myray:2.46.0')).toBe('2.50.0');
    expect(versionOf('rayproject/ray-ml:2.40.0.160e35-py311')).toBe('2.40.0');
    expect(versionOf('example.com/mirror/ray:v2.44.1')).toBe('2.44.1');
    expect(versionOf('example.com/ray-serve:2.51.0-py311-gpu')).toBe('2.51.0');
  });

  it('is that of an image of one’s own called after Ray only where rayVersion says nothing', () => {
    const image = 'example.com/team/my-ray:v2.44.1';
    const written = service(block(CONFIG), { version: '2.50.0', image });
    expect(analyze(written).configs[0]?.ray.version).toBe('2.50.0');
    const silent = written.replace(/ *rayVersion: .*\n/, '');
    expect(analyze(silent).configs[0]?.ray).toMatchObject({ version: '2.44.1', source: 'manifest' });
  });

  it('gives way to an option and a comment', () => {
    const commented = manifest.replace('serveConfigV2: |', '# rayServeLens.rayVersion: 2.55.0\n  serveConfigV2: |');
    expect(analyze(commented).configs[0]?.ray).toMatchObject({ version: '2.55.0', source: 'comment' });
    expect(analyze(manifest, { rayVersionOption: '2.47.1' }).configs[0]?.ray.version).toBe('2.47.1');
    expect(analyze(manifest, { clusterOption: 'cpu=99,gpu=9' }).configs[0]?.cluster?.source).toBe('option');
  });

  it('knows variables that every container has', () => {
    const old = service(block(CONFIG), { version: '2.47.1', image: 'rayproject/ray:2.47.1' });
    const everywhere = old.replace(
      'name: head,',
      'name: head, env: [{ name: RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO, value: "1" }],',
    );
    const routers = (text: string): number | undefined =>
      analyze(text).configs[0]?.applications[0]?.deployments.find(({ name }) => name === 'LLMRouter')?.replicas
        ?.initial;
    const nowhere = old.replace(/ *env: \[.*\n/, '');
    expect([routers(nowhere), routers(everywhere)]).toEqual([2, 1]);
    expect(routers(old)).toBeUndefined();
    expect(analyze(old).configs[0]).toMatchObject({ demand: null, fit: { initial: { status: 'unknown' } } });
  });
});

describe('a file of its own', () => {
  const plain = 'applications:\n- import_path: a:b\n';
  const releaseOf = (text: string, setting?: string) =>
    analyze(text, setting === undefined ? {} : { rayVersionSetting: setting }).configs[0]?.ray;

  it('runs on the image that a service file of Anyscale names', () => {
    const service = `image_uri: anyscale/ray-llm:2.57.0-py312-cu130\n${plain}`;
    expect(releaseOf(service, '2.47.1')).toMatchObject({ version: '2.57.0', source: 'manifest' });
  });

  it('that serve build wrote is of that release, where nothing else says one', () => {
    const built = (version: string) =>
      `# This file was generated using the \`serve build\` command on Ray v${version}.\n\n${plain}`;
    expect(releaseOf(built('2.42.1'))).toMatchObject({ version: '2.42.1', source: 'comment' });
    expect(releaseOf(built('2.42.1'), '2.47.1')).toMatchObject({ version: '2.47.1', source: 'setting' });
    expect(releaseOf(built('2.7.0'))).toMatchObject({ version: '2.7.0', source: 'comment', covered: false });
    expect(releaseOf(built('2.7.0').replaceAll('\n', '\r\n'))?.version).toBe('2.7.0');
    expect(releaseOf(built('2.54.0.dev0+abc'))?.version).toBe('2.54.0');
    expect(releaseOf(built('2.54.0rc1'))?.version).toBe('2.54.0');
  });
});
