import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ConfigNode } from '../../config/serve-config.ts';
import type { Words } from '../../text/words.ts';
import { compactDemand, compactReplicas } from './amounts.ts';
import { codeName } from './name-table.ts';

/** What one of Ray's own builders builds here on this release, a line a deployment; null where that is not known. */
export const builderWords = (path: readonly ConfigNode[], config: ConfigAnalysis): Words | null => {
  const node = path.find((one) => one.kind === 'application');
  const application =
    config.applications.find(({ fullRange }) => fullRange.start === node?.range.start) ??
    (config.applications.length === 1 ? config.applications[0] : undefined);
  const built = application?.deployments.filter(({ source }) => source === 'builder') ?? [];
  if (built.length === 0) return null;
  const rows = built.map((one) => {
    const [start, most] = [compactDemand(one, 'initial'), compactDemand(one, 'max')];
    const hidden = one.origin === 'hidden';
    const amounts = start === most ? start : `${start} → ${most}`;
    const row = `- ${codeName(one.name)} × ${compactReplicas(one.replicas)}: ${amounts}`;
    return { en: hidden ? `${row} *hidden*` : row, vi: hidden ? `${row} *ẩn*` : row };
  });
  const { version } = config.ray;
  return {
    en: [`On Ray ${version} this builds:`, ...rows.map(({ en }) => en)].join('\n'),
    vi: [`Trên Ray ${version} dựng:`, ...rows.map(({ vi }) => vi)].join('\n'),
  };
};
