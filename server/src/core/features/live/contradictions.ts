import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { LiveCluster } from '../../live/live-cluster.ts';
import type { Words } from '../../text/words.ts';
import { unlikeDemand } from './contradicted-demand.ts';
import { unlikeFit } from './contradicted-fit.ts';
import { deployedAsWritten } from './deployed.ts';
import type { Deployed } from './deployed.ts';

/**
 * What a cluster shows that is not what we said of the config, a line each, fit for a report: no name and no value of the
 * file stands in it. Only of applications that run as the file has them, on the release that the analysis speaks of.
 */
export const contradictionsOf = (live: LiveCluster, analysis: Analysis | null, config: number): readonly Words[] => {
  const own = analysis?.configs[config];
  if (analysis === null || own === undefined || live.serve === null) return [];
  if (live.ray !== own.ray.version || !own.ray.covered) return [];
  const deployed = deployedAsWritten(analysis, config, live);
  const lines = [
    ...unlikeVerdict(own, deployed),
    ...deployed.flatMap((one) => unlikeDemand(live, one)),
    ...unlikeFit(live, own, deployed),
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
