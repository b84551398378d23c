import { amountsText, clusterWords, heldText, nameOf, say, statusLines, toneOf } from '../../../core/index.ts';
import type {
  Language,
  LiveApplication,
  LiveCluster,
  LiveDeployment,
  LiveReplica,
  Words,
} from '../../../core/index.ts';
import type { LiveView } from './view.ts';

/** A row of the side bar: plain data. */
export interface TreeRow {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The name of a product icon: `pass`. */
  readonly icon?: string;
  readonly tooltip?: string;
  /** What it is, for who hears it: `application`. */
  readonly kind?: string;
  /** Of a deployment: why it waits, or what Ray says of it, in a line. */
  readonly why?: string;
  readonly children?: readonly TreeRow[];
  /** Where the log of a replica is read. */
  readonly log?: { readonly node: string; readonly file: string };
  /** Of an application, by its name. */
  readonly application?: string;
}

/** What must be known of it, applications, the lines of `ray status`, and the nodes of the connected cluster; null where none is connected. */
export const tree = (view: LiveView | null, language: Language): readonly TreeRow[] | null => {
  if (view === null) return null;
  const { cluster, silentSince } = view;
  return [
    ...(silentSince === null ? [] : [silentRow(cluster, language)]),
    ...clusterWords(cluster).map((words, index) => ({
      id: `said/${String(index)}`,
      label: say(words, language),
      icon: 'info',
    })),
    ...(cluster.serve?.applications ?? []).map((one) => applicationRow(one, view, language)),
    ...statusRows(cluster),
    ...nodeRows(cluster, language),
  ];
};

const silentRow = ({ address }: LiveCluster, language: Language): TreeRow => ({
  id: 'silent',
  label: say(SILENT, language),
  description: nameOf(address),
  icon: 'warning',
});

const SILENT: Words = { en: 'does not answer: as it was last', vi: 'không trả lời: trạng thái lần cuối' };

const APPLICATION: Words = { en: 'application', vi: 'ứng dụng' };

const ICONS = { good: 'pass', bad: 'error', busy: 'sync' };

const applicationRow = (application: LiveApplication, view: LiveView, language: Language): TreeRow => {
  const { name, status, message, routePrefix, deployments } = application;
  return {
    id: `application/${name}`,
    label: name,
    description: [status, routePrefix].filter((part) => part !== null).join(' · '),
    icon: ICONS[toneOf(status)],
    kind: say(APPLICATION, language),
    ...(message !== '' && { tooltip: message }),
    children: deployments.map((one) => deploymentRow(one, name, view, language)),
    application: name,
  };
};

const deploymentRow = (
  { name, status, message, target, replicas }: LiveDeployment,
  application: string,
  view: LiveView,
  language: Language,
): TreeRow => {
  const running = replicas.filter(({ state }) => state === 'RUNNING').length;
  const why = view.whyOf(application, name).map((words) => say(words, language));
  const told = [...why, ...(message === '' ? [] : [message])];
  return {
    id: `deployment/${application}/${name}`,
    label: name,
    description: `${status} · ${target === null ? String(running) : `${String(running)}/${String(target)}`}`,
    icon: ICONS[toneOf(status)],
    kind: 'deployment',
    ...(told[0] !== undefined && { tooltip: told.join('\n'), why: told[0].split('\n')[0] }),
    children: replicas.map((one) => replicaRow(one, `${application}/${name}`, view.cluster)),
  };
};

const replicaRow = ({ id, state, node, ip, logFile }: LiveReplica, owner: string, { nodes }: LiveCluster): TreeRow => {
  const address = ip ?? nodes?.find((one) => one.id === node)?.ip ?? null;
  return {
    id: `replica/${owner}/${id}`,
    label: id.slice(id.lastIndexOf('#') + 1),
    description: [state, address].filter((part) => part !== null).join(' · '),
    icon: ICONS[toneOf(state)],
    kind: 'replica',
    ...(node !== null && logFile !== null && { log: { node, file: logFile } }),
  };
};

/** The lines that a person knows from `ray status`. */
const statusRows = ({ statusText }: LiveCluster): readonly TreeRow[] => {
  const { pending, failures, usage, demands } = statusLines(statusText);
  const kinds = [
    ['usage', 'dashboard', usage],
    ['demands', 'watch', demands],
    ['pending', 'sync', pending],
    ['failures', 'error', failures],
  ] as const;
  const children = kinds.flatMap(([kind, icon, lines]) =>
    lines.map((line, index) => ({ id: `status/${kind}/${String(index)}`, label: line, icon })),
  );
  const waits = demands.length === 0 ? {} : { description: demands.join(', ') };
  return children.length === 0 ? [] : [{ id: 'status', label: 'ray status', ...waits, icon: 'output', children }];
};

const NODES: Words = { en: 'Nodes', vi: 'Các node' };

const nodeRows = ({ nodes }: LiveCluster, language: Language): readonly TreeRow[] =>
  nodes === null || nodes.length === 0
    ? []
    : [
        {
          id: 'nodes',
          label: say(NODES, language),
          description: String(nodes.length),
          icon: 'server-environment',
          children: nodes.map((node) => ({
            id: `node/${node.id}`,
            label: node.ip,
            description: [node.isHead ? 'head' : null, heldText(node) ?? amountsText(node.total)]
              .filter((part) => part !== null)
              .join(' · '),
            icon: 'server',
            kind: 'node',
          })),
        },
      ];
