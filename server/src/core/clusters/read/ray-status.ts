import type { Resources, Units } from '../../ray/amounts.ts';
import type { ClusterDescription, NodeGroup, Waiting } from '../cluster.ts';
import { demandLine } from './demand-line.ts';
import { isOfNodes } from './node-resources.ts';
import { usageLine } from './usage-line.ts';

/** What one report says; every list empty where it says nothing of that. */
export interface StatusReport {
  /** Running nodes by type, busy or idle. */
  readonly nodeTypes: ReadonlyMap<string, number>;
  readonly used: Resources;
  readonly totals: Resources;
  readonly waiting: readonly Waiting[];
  /** The nodes one by one, as `-v` shows them. */
  readonly nodes: readonly { readonly type: string; readonly resources: Resources }[];
}

/** What a report begins with. */
const START = /^=+ Autoscaler status: /m;

export const isRayStatus = (text: string): boolean =>
  START.test(text) || (/^Resources\s*$/m.test(text) && /^(?:Total )?Usage:\s*$/m.test(text));

/** Headings of every release from 2.9 to 2.60 and of both autoscalers, with and without `-v`. */
const HEADINGS: readonly (readonly [RegExp, Section])[] = [
  [/^(?:Active|Idle):$/, 'types'],
  [/^(?:Total )?Usage:$/, 'usage'],
  [/^(?:(?:Total|Pending) )?Demands:$/, 'demands'],
  [/^Node: /, 'node'],
  [
    /^(?:Pending:|Recent failures:|Resources$|Node status$|From request_resources:|(?:Total )?Constraints:|=|-)/,
    'none',
  ],
];

type Section = 'types' | 'usage' | 'demands' | 'node' | 'none';

/** The last of several reports, as a log has them. */
const lastReport = (text: string): string => text.split(START).at(-1) ?? text;

/** Reads what `ray status` or `ray status -v` printed, the last time; lines it does not know are passed over. */
export const readStatus = (text: string): StatusReport => {
  const nodeTypes = new Map<string, number>();
  const used = new Map<string, Units>();
  const totals = new Map<string, Units>();
  const waiting: Waiting[] = [];
  const nodes: { type: string; resources: Map<string, Units> }[] = [];
  let section: Section = 'none';
  for (const line of lastReport(text).split(/\r?\n/)) {
    const heading = HEADINGS.find(([pattern]) => pattern.test(line.trimEnd()));
    if (heading !== undefined) section = heading[1];
    if (section === 'node' && heading !== undefined) nodes.push({ type: typeIn(line), resources: new Map() });
    const type = section === 'types' ? /^\s+(\d+) (\S+)\s*$/.exec(line) : null;
    if (type?.[2] !== undefined) nodeTypes.set(type[2], (nodeTypes.get(type[2]) ?? 0) + Number(type[1]));
    const demand = section === 'demands' ? demandLine(line) : null;
    if (demand !== null) waiting.push(demand);
    const usage = section === 'usage' || section === 'node' ? usageLine(line) : null;
    if (usage === null || !isOfNodes(usage.resource)) continue;
    if (section === 'node') nodes.at(-1)?.resources.set(usage.resource, usage.total);
    else {
      used.set(usage.resource, usage.used);
      totals.set(usage.resource, usage.total);
    }
  }
  return { nodeTypes, used, totals, waiting, nodes };
};

const typeIn = (line: string): string => /\(([^()]+)\)\s*$/.exec(line)?.[1] ?? line.slice('Node: '.length).trim();

/** The nodes where they can be told apart: shown one by one, or only one in all. Else the totals alone. */
export const statusCluster = (report: StatusReport): ClusterDescription => {
  const { nodeTypes, used, totals, waiting } = report;
  const count = [...nodeTypes.values()].reduce((sum, part) => sum + part, 0);
  const load = { used, waiting };
  const nodes = report.nodes.length > 0 ? report.nodes.map(nodeGroup) : count === 1 ? [single(totals)] : [];
  return { name: 'ray status', nodes, load, ...(nodes.length === 0 && { totals }) };
};

const nodeGroup = ({ type, resources }: StatusReport['nodes'][number]): NodeGroup => ({
  count: 1,
  resources,
  labels: new Map(),
  ...(!/^(?:node_)?[0-9a-f]{56}$/.test(type) && { name: type }),
});

const single = (resources: Resources): NodeGroup => ({ count: 1, isHead: true, resources, labels: new Map() });
