import type { Diagnostic } from 'vscode-languageserver';
import { driftOf, driftProblems, readLive, roomFor } from '../../../core/index.ts';
import type {
  Analysis,
  AnalyzeOptions,
  Drift,
  Hover,
  Language,
  Lens,
  LiveCluster,
  Severity,
  Standing,
  Words,
} from '../../../core/index.ts';
import type { Analysed } from '../../documents/analyses.ts';
import type { TellFault } from '../../editor/faults.ts';
import { toDiagnostic } from '../../editor/to-protocol.ts';
import type { LiveSet } from './params.ts';
import { byConfig, remembering } from './remember.ts';
import { besides } from './safely.ts';
import { keyOf, roomSignOf } from './signs.ts';
import { statusOf } from './status.ts';

/** A running cluster as it was told last, and what follows from it for documents. */
export interface LiveView {
  readonly cluster: LiveCluster;
  /** Since when it does not answer, in milliseconds since 1970; null where it does. */
  readonly silentSince: number | null;
  /** What analyses are made with. */
  readonly options: Pick<AnalyzeOptions, 'clusterLive' | 'rayVersionLive'>;
  readonly driftOf: (analysis: Analysis, config: number) => Drift;
  /** The status of what runs over the lines of a document. */
  readonly lensesOf: (analysis: Analysis) => readonly Lens[];
  /** The same in full, at an offset; null where nothing that runs stands there. */
  readonly hoverAt: (analysis: Analysis, offset: number, now: number) => Hover | null;
  /** Why a deployment waits there; empty where it does not, or nobody knows. */
  readonly whyOf: (application: string, deployment: string) => readonly Words[];
  /** How replicas stand beside where they may; null: none of that config runs there. */
  readonly standingOf: (analysis: Analysis, config: number) => Standing | null;
  /** How a document differs from what runs. */
  readonly diagnosticsOf: (analysed: Analysed, severity: Severity, language: Language) => Diagnostic[];
  /** What is not as it was said of a document, a line each without content of the file; none of a cluster that is silent. */
  readonly contradictionsOf: (analysis: Analysis) => readonly Words[];
  /** Another one where something else is to be shown. */
  readonly sign: string;
  /** Another one where analyses may have another answer. */
  readonly roomSign: string;
}

/** Null where no cluster is looked at any more. What a silent one said before still stands, and is marked. */
export const viewOf = (set: LiveSet, before: LiveView | null, fault: TellFault): LiveView | null => {
  if (set.address === null) return null;
  const { address, readAt, answers, silentSince = null } = set;
  const read = readLive(address, readAt, new Map(Object.entries(answers)));
  const since = silentSince ?? (saysNothing(read) ? readAt : null);
  const known = before?.cluster.address === address ? before : null;
  return since !== null && known !== null && saysNothing(read)
    ? viewing(known.cluster, known.silentSince ?? since, known, fault)
    : viewing(read, since, known, fault);
};

const saysNothing = ({ ray, nodes, serve }: LiveCluster): boolean => ray === null && nodes === null && serve === null;

const viewing = (
  cluster: LiveCluster,
  silentSince: number | null,
  before: LiveView | null,
  fault: TellFault,
): LiveView => {
  const isSame = before?.cluster === cluster;
  if (isSame && (before.silentSince !== null) === (silentSince !== null)) return before;
  const roomSign = isSame ? before.roomSign : roomSignOf(cluster);
  const sign = keyOf([roomSign, silentSince !== null, cluster.serve, cluster.waiting]);
  const safely = besides(fault);
  const room = safely(
    null,
    remembering((names) => roomFor(cluster, names)),
  );
  const drifts = byConfig((analysis, config) => driftOf(analysis, config, cluster));
  const driftIn = before?.sign === sign ? before.driftOf : drifts;
  return {
    cluster,
    silentSince,
    options: {
      clusterLive: (names) => room(names)?.description ?? null,
      ...(cluster.ray !== null && { rayVersionLive: cluster.ray }),
    },
    driftOf: driftIn,
    ...statusOf(cluster, silentSince, safely),
    diagnosticsOf: safely([], ({ analysis, uri }: Analysed, severity: Severity, language: Language) =>
      driftProblems(analysis, cluster, severity, (config) => driftIn(analysis, config)).map((problem) =>
        toDiagnostic(problem, analysis, uri, { language }),
      ),
    ),
    sign,
    roomSign,
  };
};
