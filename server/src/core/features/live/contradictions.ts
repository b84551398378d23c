import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { LiveCluster } from '../../live/live-cluster.ts';
import type { Words } from '../../text/words.ts';
import { unlikeDemand } from './contradicted-demand.ts';
import { unlikeFit } from './contradicted-fit.ts';
import { deployedAsWritten } from './deployed.ts';
import type { Deployed } from './deployed.ts';
import { standingOf } from './standing-of.ts';
import type { Standing, StandsOtherwise } from './standing-of.ts';
import { misplacedIn } from './standing-words.ts';

/**
 * What a cluster shows that is not what we said of the config, a line each, fit for a report: no name and no value of the
 * file stands in it. Only of applications that run as the file has them, on the release that the analysis speaks of.
 */
export const contradictionsOf = (
  live: LiveCluster,
  analysis: Analysis | null,
  config: number,
  standing: Standing | null = analysis && standingOf(live, analysis, config),
): readonly Words[] => {
  const own = analysis?.configs[config];
  if (analysis === null || own === undefined || live.serve === null) return [];
  if (live.ray !== own.ray.version || !own.ray.covered) return [];
  const deployed = deployedAsWritten(analysis, config, live);
  const lines = [
    ...unlikeVerdict(own, deployed),
    ...deployed.flatMap((one) => unlikeDemand(live, one)),
    ...unlikeFit(live, own, deployed),
    ...unlikePlacement(live, own, standing),
  ];
  const release = live.ray;
  return lines.map(({ en, vi }) => ({ en: `Ray ${release}: ${en}`, vi: `Ray ${release}: ${vi}` }));
};

const unlikeVerdict = ({ verdict, applications }: ConfigAnalysis, deployed: readonly Deployed[]): readonly Words[] => {
  if (verdict.status !== 'rejected' || deployed.length === 0 || deployed.length < applications.length) return [];
  if (!deployed.every(({ live }) => live.status === 'RUNNING')) return [];
  return [
    {
      en: `said that Ray refuses the file (${verdict.stage}), and all its applications run`,
      vi: `đã nói Ray từ chối file (${verdict.stage}), nhưng mọi application đều đang chạy`,
    },
  ];
};

const unlikePlacement = (
  { nodes }: LiveCluster,
  { applications }: ConfigAnalysis,
  standing: Standing | null,
): readonly Words[] => {
  if (standing?.is !== 'otherwise') return [];
  const { differs } = standing;
  const who = [...new Set(differs.map((one) => numberOf(applications, one)))].sort().join(', ');
  const [count, on] = [String(misplacedIn(differs)), String(new Set(differs.map(({ node }) => node)).size)];
  return [
    {
      en: `deployments ${who}: ${count} replicas stand where a first deploy onto these ${String(nodes?.length ?? 0)} nodes does not lead (${on} nodes differ)`,
      vi: `deployment ${who}: ${count} replica nằm ở nơi mà lần deploy đầu tiên lên ${String(nodes?.length ?? 0)} node này không dẫn tới (${on} node khác)`,
    },
  ];
};

/** `1.2`: the second deployment of the first application, as other lines of the log count them. */
const numberOf = (
  applications: ConfigAnalysis['applications'],
  { application, deployment }: StandsOtherwise,
): string => {
  const at = applications.findIndex(({ name }) => name === application);
  const own = applications[at]?.deployments.findIndex(({ name }) => name === deployment) ?? -1;
  return `${String(at + 1)}.${String(own + 1)}`;
};
