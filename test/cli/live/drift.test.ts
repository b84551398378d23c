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

  it.each([
    ['key: value\n', 'serve.yaml: no Ray Serve config\n'],
    [`${SAME}---\n${SAME}`, 'serve.yaml: it holds several configs, and a cluster runs one\n'],
  ])('of %j is told as a fault', async (text, expected) => {
    expect(await driftOf(text)).toMatchObject({ stdout: '', stderr: expected, status: 2 });
  });
});
