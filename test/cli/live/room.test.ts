import { expect, it } from 'vitest';
import { FakeCluster, withCluster } from '../../fake-cluster/fake-cluster.ts';
import { folderOf } from '../in-folder.ts';
import { callLive } from './call-live.ts';

const config = (routers: number): string => `# rayServeLens.cluster: cpu=64,gpu=8
applications:
  - name: chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: qwen, model_source: Qwen/Qwen2.5-0.5B }
    deployments:
      - { name: LLMRouter, num_replicas: ${String(routers)}, autoscaling_config: null }
`;

/** What `deploy --dry-run` says of the nodes of a head with 4 CPUs, on which an application started by `serve.run` holds one. */
const roomFor = (routers: number): Promise<string | undefined> =>
  withCluster(new FakeCluster('2.47.1'), async ({ address }) => {
    const cwd = folderOf({ 'serve.yaml': config(routers) });
    const { stdout } = await callLive(['deploy', 'serve.yaml', '--address', address, '--dry-run'], { cwd });
    return /On the live nodes: (.*)/.exec(stdout)?.[1];
  });

it('a deploy is judged by the room that is left beside what stays there, whatever the file names', async () => {
  expect(await roomFor(2)).toBe('fits');
  expect(await roomFor(3)).toMatch(/^does not fit/);
});
