import { readFileSync } from 'node:fs';
import { READS } from '../../server/src/core/index.ts';
import type { TestClient } from './client.ts';

type Recorded = Readonly<Record<string, { readonly status: number; readonly contentType: string } & Content>>;
type Content = { readonly json: unknown } | { readonly text: string };

const recorded = (release: string): Recorded =>
  JSON.parse(readFileSync(new URL(`../unit/live/answers/${release}.json`, import.meta.url), 'utf8')) as Recorded;

/** What a real head of a release answered, by the paths that are asked; `change` makes it another moment of that cluster. */
export const answersOf = (
  release: string,
  change: (text: string) => string = (text) => text,
): Readonly<Record<string, object>> => {
  const all = recorded(release);
  return Object.fromEntries(
    READS.flatMap(({ path }) => {
      const found = all[path] ?? all[path.replace(/&(?:filter_keys|nocache)=.*$/, '')];
      if (found === undefined) return [];
      const { status, contentType } = found;
      const text = 'json' in found ? JSON.stringify(found.json) : found.text;
      return [[path, { status, contentType, text: change(text) }]];
    }),
  );
};

export const ADDRESS = 'http://127.0.0.1:8265';

/** Tells a server what a head of 2.47.1 answered; `rest`: what of the message is another one. */
export const tellLive = (
  { connection }: Pick<TestClient, 'connection'>,
  rest: object = {},
  change?: (text: string) => string,
): Promise<void> =>
  connection.sendNotification('rayServeLens/live/set', {
    ...{ address: ADDRESS, readAt: 1_767_225_700_000, answers: answersOf('2.47.1', change) },
    ...rest,
  });

/** The applications that ran on those heads, as a file. */
export const RUNNING = `applications:
- name: waiting
  route_prefix: /waiting
  import_path: running:plain
  deployments:
  - name: answer
    num_replicas: 2
    ray_actor_options:
      num_cpus: 1.0
      num_gpus: 0.4
- name: sized
  route_prefix: /sized
  import_path: running:build
  args: { size: large }
  deployments:
  - name: Sized
    num_replicas: 3
    user_config: { size: medium }
`;

const service = (name: string, application: string): string => `apiVersion: ray.io/v1
kind: RayService
metadata:
  name: ${name}
spec:
  serveConfigV2: |
    applications:
      - name: ${application}
        route_prefix: /${application}
        import_path: running:plain
`;

/** Two of them as manifests of one file. */
export const SERVICES = [service('one', 'sized'), service('two', 'waiting')].join('---\n');
