import { minorOf } from '../ray/facts/steps-of.ts';
import { takesCountOverBounds } from '../ray/facts/code.ts';
import { at } from '../ray/release.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { depends } from './evaluate/state/reasons.ts';
import { Raised, Stopped } from './evaluate/state/run.ts';
import type { Run } from './evaluate/state/run.ts';
import type { Deployment, CodePlace } from './evaluate/state/values.ts';
import { modelsBeside } from './built.ts';
import type { Built } from './built.ts';
import { bodyName, inOrder, named } from './graph.ts';
import type { Named, Node } from './graph.ts';
import { classPlace } from './places.ts';
import { optionPlace } from './option-place.ts';
import { isPlain } from './plain.ts';
import type { CodeDeployment, CodeDoubt, Given, Outcome } from './outcome.ts';
import { deploymentSettings } from './code-settings.ts';
import { llmOutcome } from './read-llm.ts';
import { reconfigures } from './reconfigures.ts';
import { treeOf } from './tree.ts';
import { isNone, stringIn } from './evaluate/state/values.ts';

/** What an application deploys, in Ray's order. Throws `Raised` and `Stopped` as evaluation does. */
export const readNode = (root: Node, run: Run, target: CodePlace | null): Outcome => {
  if (root.kind === 'llm') {
    const { deployments, built, doubts } = llmOutcome(root, run);
    if (deployments === null)
      return { kind: 'unknown', why: depends('what the builder makes'), place: root.place, target, built: [built] };
    return outcome(deployments, run, { target, doubts, built: [built, ...modelsBeside(run, root)] });
  }
  const nodes = inOrder(root);
  const other = nodes.find((node) => node.kind === 'llm');
  if (other !== undefined)
    throw new Stopped({
      kind: 'unknown',
      why: depends('this application'),
      place: other.place,
      holds: true,
      sure: true,
    });
  const applications = nodes.filter((node) => node.kind === 'application');
  refuseFunction(applications);
  const all = named(applications, run.release);
  refuseRoutes(all.slice(0, -1), run);
  const deployments = all.map((one) => deployed(one, run));
  const doubts = doubtsIn(applications, all, deployments);
  return outcome(deployments, run, { target, doubts, built: modelsBeside(run, null) });
};

interface Beside {
  readonly target: CodePlace | null;
  readonly doubts: readonly CodeDoubt[];
  readonly built: readonly Built[];
}

const outcome = (deployments: readonly CodeDeployment[], run: Run, { target, built, ...own }: Beside): Outcome => {
  const doubts = [...run.doubts.values(), ...own.doubts].map(({ why, place }) => ({ why, place }));
  const assumptions = [...run.assumptions.values()];
  return { kind: 'read', deployments, target, certain: doubts.length === 0, doubts, assumptions, built };
};

/** What might make Ray refuse the graph although all of it was followed. */
const doubtsIn = (
  applications: readonly Named['node'][],
  all: readonly Named[],
  deployments: readonly CodeDeployment[],
): readonly CodeDoubt[] => {
  const odd = applications.filter((one) => !hasPlainArguments(one));
  const place = applications.at(-1)?.place ?? null;
  return [
    ...odd.map((one) => ({ why: depends('whether Ray can hand over these arguments'), place: one.place })),
    ...(isSingleIngress(all) ? [] : [{ why: SEVERAL_INGRESSES, place }]),
    ...(areDistinct(all, deployments) ? [] : [{ why: SAME_NAMES, place }]),
  ];
};

const SEVERAL_INGRESSES: Words = {
  en: 'several deployments are an ingress, and whether Ray takes that is not known',
  vi: 'nhiều deployment là ingress, chưa biết Ray có nhận không',
};

const SAME_NAMES: Words = {
  en: 'what Ray makes of names that code gives twice is not known',
  vi: 'chưa biết Ray xử lý ra sao các tên mà code đặt trùng',
};

/** Only the ingress, which is the last, may have a prefix other than its name (`ray/serve/_private/deployment_graph_build.py`). */
const refuseRoutes = (inner: readonly Named[], run: Run): void => {
  for (const { name, node } of inner) {
    const { options, place } = node.deployment;
    const route = stringIn(options.get('route_prefix')?.value);
    if (route === undefined || route === `/${name}`) continue;
    throw new Raised(ONLY_INGRESS, optionPlace(run, place, 'route_prefix'));
  }
};

const ONLY_INGRESS: Words = {
  en: 'Ray takes route_prefix of the ingress alone',
  vi: 'Ray chỉ nhận route_prefix của ingress',
};

/** With bounds the count is null when the application is built, which Ray does not take before 2.10. */
const refuseCounted = ({ options, place }: Deployment, release: string): void => {
  const scaling = options.get('autoscaling_config')?.value.kind;
  const isCounted = options.has('num_replicas') && (scaling === 'dict' || scaling === 'record');
  if (isCounted && at(takesCountOverBounds, release) !== true)
    throw new Raised(
      {
        en: `Ray ${minorOf(release)} refuses num_replicas over autoscaling_config`,
        vi: `Ray ${minorOf(release)} từ chối num_replicas đặt lên autoscaling_config`,
      },
      place,
    );
};

const deployed = ({ name, node }: Named, run: Run): CodeDeployment => {
  refuseCounted(node.deployment, run.release);
  const { settings, refused, refusedOption, unread } = deploymentSettings(node.deployment, name, run);
  if (refused !== null) throw new Raised(refused, optionPlace(run, node.deployment.place, refusedOption ?? ''));
  const given = node.deployment.options.get('user_config')?.value;
  return {
    settings,
    declared: classPlace(node),
    decorator: node.deployment.place,
    unread,
    reconfigures: reconfigures(node.deployment.of),
    hasUserConfig: given !== undefined && !isNone(given) && given.kind !== 'unknown',
    given: givenBy(node.deployment),
  };
};

const givenBy = ({ options }: Deployment): Given =>
  new Map([...options].map(([name, { value }]) => [name, treeOf(value, NOWHERE)]));

const NOWHERE: TextRange = { start: 0, end: 0 };

/**
 * A function cannot stand before other deployments (`build`, `ray/serve/_private/deployment_graph_build.py`); from 2.39 on
 * its arguments alone are refused already.
 */
const refuseFunction = (applications: readonly Named['node'][]): void => {
  const ingress = applications.at(-1);
  if (ingress?.deployment.of.kind !== 'function' || applications.length === 1) return;
  throw new Raised(
    { en: 'Ray refuses a function before other deployments', vi: 'Ray từ chối hàm đứng trước các deployment khác' },
    ingress.place,
  );
};

const isSingleIngress = (all: readonly Named[]): boolean =>
  all.filter(({ node }) => node.deployment.of.kind === 'class' && node.deployment.of.ingress).length < 2;

/** True where Python surely can hand the arguments to a replica. */
const hasPlainArguments = ({ args, named: byName, deployment }: Named['node']): boolean =>
  [...args, ...byName.values()].every((value) => isPlain(value)) &&
  bodyName(deployment.of) !== null &&
  !(deployment.of.kind === 'class' && deployment.of.local);

/** What Ray makes of names that code writes twice is not worth a promise. */
const areDistinct = (all: readonly Named[], deployments: readonly CodeDeployment[]): boolean =>
  all.length === new Set(deployments.map(({ settings }) => settings.name)).size &&
  !all.some(({ name }) => name.includes('#'));
