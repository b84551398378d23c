import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseCluster, toRecord } from '../../server/src/core/index.ts';

/** What is left of deployments on a head: living actors by class, groups, processes of actors; and whether all is free again. */
export interface Left {
  readonly actors: readonly string[];
  readonly groups: number;
  readonly processes: readonly string[];
  /** Workers without work that Ray keeps. */
  readonly idle: number;
  readonly clean: boolean;
}

/** A real head of a Ray release, started by `npm run oracle -- head V` and ended by `end`. */
export interface Head {
  readonly release: string;
  /** `http://127.0.0.1:1` of its dashboard. */
  readonly address: string;
  /** The text of `ray status` now. */
  readonly status: () => Promise<string>;
  readonly left: () => Promise<Left>;
  /** Starts an application as `serve.run` does. */
  readonly run: (importPath: string, name: string, routePrefix: string) => Promise<void>;
  /** Starts Serve without proxies, whose ports other heads of this machine may hold; on 2.9 with one on a free port. */
  readonly startServe: () => Promise<void>;
  /** What each node has left, from Ray’s own store: node id → amounts. */
  readonly free: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  /** One of `hold`, `drop`, `add`, `kill`, `call` of `oracle/live/guests.py`. */
  readonly does: (what: string, given?: object) => Promise<void>;
  readonly end: () => Promise<unknown>;
}

/** How soon Ray tells that a replica waits for room, which is 30 s by default. Newer releases read the old name too. */
const SOON = { SERVE_SLOW_STARTUP_WARNING_S: '10' };

/** Whether nothing is left. */
export const isNothing = ({ actors, groups, processes, clean }: Left): boolean =>
  clean && groups === 0 && actors.length + processes.length === 0;

const oracle = fileURLToPath(new URL('../../oracle/run.mjs', import.meta.url));

/** Starts nodes written as in `--cluster`, the first of them the head. */
export const startHead = async (
  release: string,
  spec: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Head> => {
  const env = Object.entries({ ...SOON, ...variables }).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const child = spawn(process.execPath, [oracle, 'head', release, ...env], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const words: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => words.push(text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async (row: object): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(row)}\n`);
    const line = await lines.next();
    if (line.done === true) throw new Error(`the head of ${release} ended\n${words.join('').slice(-3000)}`);
    return JSON.parse(line.value) as unknown;
  };
  const ask = async (what: string, given: object = {}): Promise<unknown> => {
    const answer = (await said({ ask: what, ...given })) as { readonly answer?: unknown; readonly fault?: string };
    if (answer.fault !== undefined) throw new Error(answer.fault);
    return answer.answer;
  };
  const { dashboard } = (await said({ nodes: nodesOf(spec) })) as { readonly dashboard: string };
  const end = () => {
    child.stdin.end();
    return ended;
  };
  return { release, address: `http://${dashboard}`, end, ...questions(ask) };
};

const questions = (
  ask: (what: string, given?: object) => Promise<unknown>,
): Omit<Head, 'release' | 'address' | 'end'> => ({
  status: async () => String(await ask('status')),
  left: async () => (await ask('left')) as Left,
  run: async (importPath, name, routePrefix) => {
    await ask('run', { import_path: importPath, name, route_prefix: routePrefix });
  },
  startServe: async () => {
    await ask('start');
  },
  free: async () => (await ask('free')) as Awaited<ReturnType<Head['free']>>,
  does: async (what, given) => {
    await ask(what, given);
  },
});

const STORE_BYTES = 100 * 2 ** 20;
/** As the largest machines with cards have; no test asks for it. */
const MEMORY_BYTES = 2 ** 41;

export const nodesOf = (spec: string): readonly object[] => {
  const parsed = parseCluster(spec);
  if ('error' in parsed) throw new Error(parsed.error.en);
  return parsed.nodes.flatMap(({ count, resources, labels }) =>
    Array.from({ length: count }, () => ({
      resources: { memory: MEMORY_BYTES, ...toRecord(resources), object_store_memory: STORE_BYTES },
      labels: Object.fromEntries(labels),
    })),
  );
};
