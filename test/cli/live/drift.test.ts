import { describe, expect, it } from 'vitest';
import { FakeCluster, withCluster } from '../../fake-cluster/fake-cluster.ts';
import { folderOf } from '../in-folder.ts';
import { callLive } from './call-live.ts';

/** What the head of 2.44.1 was given, as far as `elastic` goes. */
const SAME = `proxy_location: HeadOnly
http_options: { host: 127.0.0.1, keep_alive_timeout_s: 5 }
applications:
  - name: elastic
    route_prefix: /elastic
    import_path: running:plain
    deployments:
      - name: answer
        autoscaling_config: { min_replicas: 1, max_replicas: 3 }
`;

const driftOf = (text: string, args: readonly string[] = [], cluster = new FakeCluster('2.44.1').only('elastic')) =>
  withCluster(cluster, async ({ address, asked }) => {
    const cwd = folderOf({ 'serve.yaml': text });
    const ended = await callLive(['drift', 'serve.yaml', '--address', address, ...args], { cwd });
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
    return ended;
  });

/** Lines of differences. */
const differences = (stdout: string): readonly string[] =>
  stdout.split('\n').filter((line) => /^serve\.yaml(?::\d+)?: .*: file /.test(line));

describe('drift', () => {
  it('is 0 where the file is what runs', async () => {
    const { stdout, status } = await driftOf(SAME);
    expect(differences(stdout)).toEqual([]);
    expect(status).toBe(0);
  });

  it('is 1 where a value differs, told with its line and both values', async () => {
    const { stdout, status } = await driftOf(SAME.replace('max_replicas: 3', 'max_replicas: 4'));
    expect(stdout).toMatch(/^serve\.yaml differs from what runs in 1 value/);
    expect(differences(stdout)).toEqual([
      'serve.yaml:9: elastic/answer: autoscaling_config.max_replicas: file 4, running 3',
    ]);
    expect(status).toBe(1);
  });

  it('with --quiet tells what differs alone', async () => {
    expect(await driftOf(SAME, ['--quiet'])).toMatchObject({ stdout: '', stderr: '', status: 0 });
    const { stdout, status } = await driftOf(SAME.replace('name: elastic', 'name: other'), ['--quiet']);
    expect(stdout).toBe('serve.yaml:4: other does not run\nserve.yaml: elastic runs, and the file lacks it\n');
    expect(status).toBe(1);
  });

  it('tells which variables differ, and never their values', async () => {
    const secret = `${SAME}    runtime_env: { env_vars: { HF_TOKEN: geheim-1 }, working_dir: "https://x.test/a.zip" }\n`;
    const { stdout } = await driftOf(secret);
    expect(stdout).toContain('HF_TOKEN');
    expect(stdout).not.toContain('geheim');
    const json = await driftOf(secret, ['--format', 'json']);
    expect(json.stdout).toContain('HF_TOKEN');
    expect(json.stdout).not.toContain('geheim');
  });

  it('is one object for programs', async () => {
    const { stdout } = await driftOf(SAME.replace('max_replicas: 3', 'max_replicas: 4'), ['--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      path: 'serve.yaml',
      ray: '2.44.1',
      differences: [
        {
          application: 'elastic',
          deployment: 'answer',
          option: 'autoscaling_config.max_replicas',
          inFile: 4,
          running: 3,
          range: { start: { line: 8 } },
        },
      ],
    });
  });

  it('asks which config of several is meant, and takes the one that is named', async () => {
    const several = `${SAME}---\n${SAME.replace('max_replicas: 3', 'max_replicas: 4').replace('name: elastic', 'name: other')}`;
    expect(await driftOf(several)).toMatchObject({
      stdout: '',
      stderr: [
        'serve.yaml: it holds several configs, and a cluster runs one. Which one?',
        '  --config 1  line 3: elastic',
        '  --config 2  line 13: other',
        '',
      ].join('\n'),
      status: 2,
    });
    for (const name of ['1', 'elastic'])
      expect(await driftOf(several, ['--config', name])).toMatchObject({ status: 0 });
    const { stdout, status } = await driftOf(several, ['--config', 'other']);
    expect(stdout).toMatch(/\n\S+, Ray 2\.44\.1, config 2\n/);
    expect(status).toBe(1);
    expect(await driftOf(several, ['--config', '3'])).toMatchObject({
      stderr: expect.stringMatching(/^serve\.yaml: no config in it is --config 3\.\n {2}--config 1 /) as string,
      status: 2,
    });
  });

  it('names configs by the objects that they stand in', async () => {
    const config = SAME.replaceAll(/^/gm, '    ');
    const service = (name: string) =>
      `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: ${name} }\nspec:\n  serveConfigV2: |\n${config}`;
    const both = `${service('first')}\n---\n${service('second').replace('max_replicas: 3', 'max_replicas: 4')}`;
    const { stderr } = await driftOf(both);
    expect(stderr).toMatch(/\n {2}--config 2 {2}RayService second, line 24: elastic\n$/);
    for (const name of ['second', 'RayService/second'])
      expect(await driftOf(both, ['--config', name])).toMatchObject({
        stdout: expect.stringMatching(/1 value.*\n.*RayService second\n/) as string,
        status: 1,
      });
    expect(await driftOf(both, ['--config', 'elastic'])).toMatchObject({
      stderr: expect.stringMatching(/several configs in it are --config elastic/) as string,
      status: 2,
    });
  });

  it('of a file without a config is told as a fault', async () => {
    const told = { stdout: '', stderr: 'serve.yaml: no Ray Serve config\n', status: 2 };
    expect(await driftOf('key: value\n')).toMatchObject(told);
  });
});
