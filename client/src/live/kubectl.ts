/** What a program said when it ended, or why it did not run. */
export interface Ran {
  readonly isWell: boolean;
  readonly output: string;
  /** What it said of a fault. */
  readonly fault: string;
}

/** A forwarded port that stands until it is ended. */
export interface Forward {
  readonly port: number;
  readonly end: () => void;
  /** Heard once, if it ends by itself; the text is what it said last. */
  readonly onEnd: (call: (said: string) => void) => void;
}

/** Runs `kubectl`; only a host with Node can. */
export interface Kubectl {
  readonly run: (args: readonly string[]) => Promise<Ran>;
  readonly forward: (args: readonly string[]) => Promise<Forward | { readonly fault: string }>;
}

/** A service of a RayCluster’s head. */
export interface HeadService {
  readonly namespace: string;
  readonly name: string;
  /** The object of KubeRay that made it: its cluster, or the RayService that the cluster is of. Null: none is named. */
  readonly owner: { readonly kind: string; readonly name: string } | null;
}

/** Where the dashboard of a head listens (`dashboard` in `ports` of KubeRay’s head service). */
const DASHBOARD_PORT = 8265;

export const contextArgs: readonly string[] = ['config', 'get-contexts', '-o', 'name'];

export const currentContextArgs: readonly string[] = ['config', 'current-context'];

/** Kind and name of what made an object; KubeRay names one (`SetControllerReference`). */
const OWNER = '{.metadata.ownerReferences[*].kind}{"\\t"}{.metadata.ownerReferences[*].name}';

/** Asks what made a RayCluster. */
export const clusterOwnerArgs = (context: string, namespace: string, name: string): readonly string[] => [
  `--context=${context}`,
  `--namespace=${namespace}`,
  'get',
  'rayclusters.ray.io',
  name,
  `--output=jsonpath=${OWNER}`,
  '--request-timeout=15s',
];

/** KubeRay marks what belongs to a head (`RayNodeTypeLabelKey` in `ray-operator/controllers/ray/utils/constant.go`). */
export const serviceArgs = (context: string): readonly string[] => [
  `--context=${context}`,
  'get',
  'services',
  '--all-namespaces',
  '--selector=ray.io/node-type=head',
  `--output=jsonpath={range .items[*]}{.metadata.namespace}{"\\t"}{.metadata.name}{"\\t"}${OWNER}{"\\n"}{end}`,
  '--request-timeout=15s',
];

export const forwardArgs = (
  context: string,
  { namespace, name }: Pick<HeadService, 'namespace' | 'name'>,
): readonly string[] => [
  `--context=${context}`,
  `--namespace=${namespace}`,
  'port-forward',
  '--address=127.0.0.1',
  `service/${name}`,
  `:${String(DASHBOARD_PORT)}`,
];

/** The names in an answer, one a line. */
export const linesIn = (output: string): readonly string[] =>
  output
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const servicesIn = (output: string): readonly HeadService[] =>
  linesIn(output).flatMap((line) => {
    const [namespace = '', name = '', ...owner] = line.split('\t');
    return namespace === '' || name === '' ? [] : [{ namespace, name, owner: ownerOf(owner) }];
  });

const ownerOf = ([kind = '', name = '']: readonly string[]): HeadService['owner'] =>
  kind === '' || name === '' ? null : { kind, name };

/** The RayService that a head is of, as far as KubeRay names it: `ray/models`. */
export const rayServiceOf = async (
  kubectl: Pick<Kubectl, 'run'>,
  context: string,
  { namespace, owner }: HeadService,
): Promise<string | null> => {
  const isCluster = owner?.kind === 'RayCluster';
  const above = isCluster ? await kubectl.run(clusterOwnerArgs(context, namespace, owner.name)) : null;
  const of = above === null ? owner : above.isWell ? ownerOf(above.output.trim().split('\t')) : null;
  return of?.kind === 'RayService' ? `${namespace}/${of.name}` : null;
};

/** The port that `kubectl port-forward` chose, once it says so: `Forwarding from 127.0.0.1:41234 -> 8265`. */
export const portIn = (output: string): number | null => {
  const found = /^Forwarding from (?:127\.0\.0\.1|\[::1\]):(\d+) -> /m.exec(output)?.[1];
  return found === undefined ? null : Number(found);
};
