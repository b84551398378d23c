import { join } from 'node:path';
import { expect } from 'vitest';
import { withCluster } from '../../fake-cluster/fake-cluster.ts';
import type { FakeCluster } from '../../fake-cluster/fake-cluster.ts';
import type { Asked } from '../../fake-cluster/fake-server.ts';
import { folderOf } from '../in-folder.ts';
import { callLive } from './call-live.ts';
import type { Calling } from './call-live.ts';

export const SERVE = '/api/serve/applications/';
export const CONFIG = `applications:
  - name: chat
    route_prefix: /chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: qwen, model_source: Qwen/Qwen2.5-0.5B }
`;

interface Deployed {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
  /** The bodies that were put. */
  readonly bodies: readonly unknown[];
  readonly state: string;
}

/** Deploys a config to a cluster, whose address is replaced in what is told. */
export const deploy = (
  cluster: FakeCluster,
  args: readonly string[],
  text = CONFIG,
  calling: Calling = {},
  files: Readonly<Record<string, string>> = {},
) =>
  withCluster(cluster, async ({ address, asked }): Promise<Deployed> => {
    const cwd = folderOf({ 'serve.yaml': text, 'state/': '', ...files });
    const state = join(cwd, 'state');
    const env = { XDG_STATE_HOME: state };
    const ended = await callLive(['deploy', 'serve.yaml', '--address', address, ...args], { cwd, env, ...calling });
    return { ...ended, stdout: ended.stdout.replaceAll(address, 'A'), bodies: bodiesOf(asked), state };
  });

const bodiesOf = (asked: readonly Asked[]): readonly unknown[] =>
  asked.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body) as unknown);

/** The body that comes of the config. */
export const SENT = [{ applications: [expect.objectContaining({ name: 'chat', route_prefix: '/chat' }) as unknown] }];
