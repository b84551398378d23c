import type { Analysis, ConfigAnalysis } from '../analysis/analysis.ts';
import type { Words } from '../text/words.ts';
import { clusterReason, kindText } from './file-words.ts';
import { releaseReason } from './release-reason.ts';

/** What a file is taken for, in short and with the reasons. */
export interface FileReport {
  readonly title: Words;
  /** Why: the release and the cluster of its configs, each told once. */
  readonly detail: Words;
}

/** For the log and the status of an editor. */
export const fileReport = ({ kind, configs }: Analysis): FileReport => {
  const releases = [...new Set(configs.map(({ ray }) => `Ray ${ray.version}`))].join(', ');
  const title = kindText(kind);
  const details = configs.map(detailOf);
  const once = (texts: readonly string[]): string => [...new Set(texts)].join('. ');
  return {
    title: releases === '' ? title : { en: `${title.en}, ${releases}`, vi: `${title.vi}, ${releases}` },
    detail: { en: once(details.map(({ en }) => en)), vi: once(details.map(({ vi }) => vi)) },
  };
};

const detailOf = ({ ray, cluster }: ConfigAnalysis): Words => {
  const reason = releaseReason(ray);
  const nodes =
    cluster === null ? { en: 'no cluster is named', vi: 'chưa nêu cụm nào' } : named(clusterReason(cluster));
  return {
    en: `Ray ${ray.version}: ${reason.en}. ${nodes.en}`,
    vi: `Ray ${ray.version}: ${reason.vi}. ${nodes.vi}`,
  };
};

const named = (reason: Words): Words => ({ en: `Cluster: ${reason.en}`, vi: `Cụm: ${reason.vi}` });
