import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { analyze, deployBody, deployedTo } from '../../../server/src/core/index.ts';
import type { Analysis, LiveCluster } from '../../../server/src/core/index.ts';
import { goldenCode } from '../../goldens/code.ts';
import type { Head } from '../head.ts';
import { readHead } from '../read.ts';
import { applicationsOn, ask } from '../serve.ts';
import type { Applications } from '../serve.ts';

/** What nodes have left: node id → amounts. */
export type Free = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A cluster at rest: as we read it, and as it tells itself in other ways. */
export interface Moment {
  readonly live: LiveCluster;
  readonly free: Free;
  readonly applications: Applications;
  /** False: it never came to rest, as where a replica is started again and again. */
  readonly rests: boolean;
}

export interface Played {
  readonly text: string;
  readonly before: Moment;
  readonly analysis: Analysis;
  /** What Ray said of the body; null where it took it. */
  readonly refused: string | null;
  readonly after: Moment;
  /** Process ids of replicas whose own `reconfigure` was called. */
  readonly reconfigured: ReadonlySet<number>;
}

const CALM_MS = 4000;
const PATIENCE_MS = 45_000;

const LATE = /taken more than \d+s to (?:be scheduled|initialize)|to be scheduled|to initialize/;
const doesRest = (applications: Applications): boolean =>
  Object.values(applications).every(
    ({ status, deployments }) =>
      ['RUNNING', 'DEPLOY_FAILED', 'UNHEALTHY'].includes(status) ||
      (Object.keys(deployments).length > 0 &&
        Object.values(deployments).every(
          (one) => one.status === 'HEALTHY' || one.status === 'UNHEALTHY' || LATE.test(one.message),
        )),
  );

const shapeOf = (applications: Applications): unknown =>
  Object.entries(applications).map(([name, { status, deployments }]) => [
    name,
    status,
    Object.entries(deployments).map(([of, { replicas }]) => [
      of,
      replicas.map(({ replica_id, state, node_id }) => `${replica_id} ${state} ${String(node_id)}`).toSorted(),
    ]),
  ]);

/** Waits until nothing moves and what is read agrees with what the nodes tell. */
export const momentOf = async (head: Head, names: readonly string[] | null): Promise<Moment> => {
  const until = Date.now() + PATIENCE_MS;
  let last: unknown = null;
  let since = Date.now();
  for (;;) {
    const applications = await applicationsOn(head.address);
    const free = await head.free();
    const shape = [shapeOf(applications), free];
    const isNamed = names === null || names.every((name) => applications[name] !== undefined);
    if (!isDeepStrictEqual(shape, last) || !isNamed || !doesRest(applications)) {
      last = shape;
      since = Date.now();
    }
    const isLate = Date.now() > until;
    if (Date.now() - since > CALM_MS || isLate) {
      const live = await readHead(head.address);
      if (isLate || agrees(live, free)) return { live, free, applications, rests: !isLate };
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
};

/** The dashboard’s report lags by some seconds. */
const agrees = ({ used, nodes }: LiveCluster, free: Free): boolean =>
  (nodes ?? []).every(({ id }) => free[id] !== undefined) &&
  ['CPU', 'GPU'].every((name) => {
    const truth = (nodes ?? []).reduce(
      (sum, { id, total }) => sum + Number(total.get(name) ?? 0n) / 1e4 - (free[id]?.[name] ?? 0),
      0,
    );
    return Math.abs(truth - Number(used?.get(name) ?? 0n) / 1e4) < 5e-4;
  });

const linesIn = (notes: string): readonly { readonly pid: number; readonly what: string }[] => {
  try {
    return readFileSync(notes, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { readonly pid: number; readonly what: string });
  } catch {
    return [];
  }
};

export const analysisOn = (text: string, live: LiveCluster): Analysis =>
  analyze(text, { ...deployedTo(live), codeOf: goldenCode });

/** Sends a file as the product does, and waits for what comes of it. */
export const deployed = async (head: Head, text: string, before: Moment, notes: string): Promise<Played> => {
  const analysis = analysisOn(text, before.live);
  const sent = deployBody(analysis, 0, true);
  const began = linesIn(notes).length;
  let refused: string | null = 'fault' in sent ? `not sent: ${sent.fault.en}` : null;
  if ('body' in sent) {
    try {
      await ask('PUT', `${head.address}/api/serve/applications/`, sent.body);
    } catch (error) {
      refused = String(error);
    }
  }
  const names = refused === null ? (analysis.configs[0]?.applications ?? []).map(({ name }) => name) : null;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const after = await momentOf(head, names);
  const reconfigured = new Set(
    linesIn(notes)
      .slice(began)
      .filter(({ what }) => what === 'reconfigure')
      .map(({ pid }) => pid),
  );
  return { text, before, analysis, refused, after, reconfigured };
};
