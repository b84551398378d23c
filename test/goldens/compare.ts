import { toRecord } from '../../server/src/core/index.ts';
import type { ConfigAnalysis, DeploymentDemand, Verdict } from '../../server/src/core/index.ts';
import type { GoldenAnswer, GoldenDeployment } from './read.ts';
import { listed } from '../../server/src/core/ray/bundles.ts';

/** `undecided`: the core says unknown where real Ray decides; `wrong`: it says something else. */
export type Agreement = 'same' | 'undecided' | 'wrong';

export interface Comparison {
  readonly agreement: Agreement;
  /** The kind of disagreement in a few words; empty where there is none. */
  readonly kind: string;
}

const SAME: Comparison = { agreement: 'same', kind: '' };

/** Verdict and stage against real Ray's. A text that the core does not take for a Serve config is undecided. */
export const compareVerdict = (config: ConfigAnalysis | undefined, golden: GoldenAnswer): Comparison => {
  const ours = verdictText(config?.verdict);
  const real = golden.status === 'accepted' ? 'accepted' : `${golden.status} at ${golden.stage}`;
  if (ours === real || (golden.status === 'unread' && ours === 'unknown')) return SAME;
  const isOpen = ours === 'unknown' || isLater(config?.verdict, golden);
  return { agreement: isOpen ? 'undecided' : 'wrong', kind: `verdict: Ray ${real}, core ${ours}` };
};

/** Refused for what a later stage sees, where what the earlier one sees is said to be unknown. */
const isLater = (verdict: Verdict | undefined, golden: GoldenAnswer): boolean =>
  verdict?.status === 'rejected' && golden.status === 'rejected' && verdict.stages[golden.stage] === 'unknown';

const verdictText = (verdict: Verdict | undefined): string =>
  verdict === undefined ? 'unknown' : verdict.status === 'rejected' ? `rejected at ${verdict.stage}` : verdict.status;

/** Replicas and shape of every deployment of an accepted config; the worst agreement of them. */
export const compareDemand = (config: ConfigAnalysis | undefined, golden: GoldenAnswer): Comparison => {
  if (golden.status !== 'accepted') return SAME;
  let worst: Comparison = SAME;
  const note = (agreement: Agreement, kind: string): void => {
    if (agreement === 'wrong' || worst.agreement === 'same') worst = { agreement, kind };
  };
  for (const [name, deployments] of Object.entries(golden.applications)) {
    const ours = config?.applications.find((application) => application.name === name);
    for (const [deploymentName, real] of Object.entries(deployments)) {
      const found = ours?.deployments.find((deployment) => deployment.name === deploymentName);
      if (found !== undefined) compareDeployment(found, real, note);
      else if (ours?.complete) note('wrong', 'demand: a deployment is missing');
      else note('undecided', 'demand: deployment not seen');
    }
    for (const { name: extra } of ours?.deployments ?? [])
      if (!(extra in deployments)) note('wrong', 'demand: a deployment that Ray does not make');
  }
  return worst;
};

const compareDeployment = (
  ours: DeploymentDemand,
  real: GoldenDeployment,
  report: (agreement: Agreement, kind: string) => void,
): void => {
  // Unread code may change what the file lists (`complete: false` says so): a difference there is the code's doing.
  const note: typeof report = (agreement, kind) => {
    if (ours.source === 'yaml' && agreement === 'wrong') report('undecided', `${kind}, changed by code`);
    else report(agreement, kind);
  };
  // Ray itself has no number where `num_replicas` is null.
  const numberless = real.replicas.initial === null;
  if (ours.replicas === null && !numberless) note('undecided', 'demand: replicas unknown');
  else if (ours.replicas !== null && JSON.stringify(ordered(ours.replicas)) !== JSON.stringify(ordered(real.replicas)))
    note('wrong', `demand: replicas`);
  if (ours.replica === null) note('undecided', 'demand: shape unknown');
  else if (ours.replica.strategy !== real.strategy) note('wrong', 'demand: strategy');
  else if (shape(listed(ours.replica.bundles).map(toRecord)) !== shape(real.bundles)) note('wrong', 'demand: bundles');
};

const ordered = ({ min, initial, max }: GoldenDeployment['replicas']): readonly (number | null)[] => [
  min,
  initial,
  max,
];

/** Amounts as Ray counts them: cut off after four decimals; zeros left out. */
const shape = (bundles: readonly Readonly<Record<string, number>>[]): string =>
  JSON.stringify(
    bundles.map((bundle) =>
      Object.entries(bundle)
        .map(([name, amount]) => [name, Math.trunc(amount * 10_000)] as const)
        .filter(([, units]) => units !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
