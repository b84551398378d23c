import type { Words } from '../../text/words.ts';
import type { RunningApplication, RunningDeployment, RunningReplica } from '../live/running.ts';

/** `RUNNING · 4/4 · node 10.0.0.3`, of all deployments together; in place of the nodes why it does not run, where that is known. */
export const applicationLine = ({ status, why, deployments }: RunningApplication): Words => {
  const running = deployments.reduce((sum, one) => sum + one.running, 0);
  const targets = deployments.map(({ target }) => target);
  const target = targets.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  return line({
    status,
    count: deployments.length === 0 ? null : countText(running, target),
    nodes: nodesText(deployments.flatMap(({ replicas }) => replicas)),
    why: [...why, ...deployments.flatMap(whyNamed)],
  });
};

/** The same of one deployment. */
export const deploymentLine = ({ status, running, target, replicas, why }: RunningDeployment): Words =>
  line({ status, count: countText(running, target), nodes: nodesText(replicas), why });

const whyNamed = ({ name, why }: RunningDeployment): readonly Words[] =>
  why.map(({ en, vi }) => ({ en: `${name}: ${en}`, vi: `${name}: ${vi}` }));

export const countText = (running: number, target: number | null): string =>
  target === null ? String(running) : `${String(running)}/${String(target)}`;

/** So many nodes are named. */
const NAMED = 2;

const nodesText = (replicas: readonly RunningReplica[]): Words | null => {
  const nodes = [...new Set(replicas.flatMap(({ node }) => (node === null ? [] : [node.ip ?? node.id.slice(0, 8)])))];
  if (nodes.length === 0) return null;
  if (nodes.length > NAMED) return { en: `${String(nodes.length)} nodes`, vi: `${String(nodes.length)} node` };
  const text = `node ${nodes.join(', ')}`;
  return { en: text, vi: text };
};

interface LineParts {
  readonly status: string;
  readonly count: string | null;
  readonly nodes: Words | null;
  readonly why: readonly Words[];
}

const line = ({ status, count, nodes, why }: LineParts): Words => {
  const reason = reasonOf(why);
  const frame = count === null ? [status] : [status, count];
  return {
    en: [...frame, (reason ?? nodes)?.en].filter((part) => part !== undefined).join(' · '),
    vi: [...frame, (reason ?? nodes)?.vi].filter((part) => part !== undefined).join(' · '),
  };
};

/** The first reason, cut to what is read at a glance, and how many there are beside it. */
const reasonOf = (why: readonly Words[]): Words | null => {
  const [first, ...others] = why;
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` (+${String(others.length)})`;
  return { en: `${shortened(first.en)}${more}`, vi: `${shortened(first.vi)}${more}` };
};

const LONGEST = 130;

/** As many of its parts as are read at a glance, at least the first. */
const shortened = (text: string): string => {
  const [first = '', ...parts] = text.replaceAll(/\s+/g, ' ').split('; ');
  const told = parts.reduce(
    (line, part) =>
      line.endsWith('…') ? line : `${line}; ${part}`.length > LONGEST ? `${line}; …` : `${line}; ${part}`,
    first,
  );
  return told.length > MOST ? `${told.slice(0, MOST - 1)}…` : told;
};

const MOST = 2 * LONGEST;
