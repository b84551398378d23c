import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ReleaseSource } from '../../releases/ray-release.ts';
import type { Language, Words } from '../../text/words.ts';
import { clusterReason } from '../file-words.ts';
import { clusterText } from '../cluster-text.ts';
import { surelyEnds } from '../glance/ended-engine.ts';
import { standingOf } from '../glance/standing.ts';
import { releaseReason } from '../release-reason.ts';

/** A short text and the reason for it. */
export interface Told {
  readonly text: Words;
  readonly why: Words;
}

/** What a file stands on and how it stands, in the few words of a status. */
export interface FileStand {
  /** `Ray 2.47.1 (named in the file)`; several where its configs are for several. */
  readonly release: Told;
  /** The nodes; null where none are known. */
  readonly cluster: Told | null;
  /** Whether Ray takes it and it has room; null where nobody knows. */
  readonly standing: Words | null;
  /** True where Ray refuses it, something waits from the start, or an engine does not start. */
  readonly isBad: boolean;
}

const HOW: Readonly<Record<ReleaseSource, Words>> = {
  option: { en: 'named when started', vi: 'nêu khi khởi động' },
  comment: { en: 'named in the file', vi: 'nêu trong file' },
  manifest: { en: 'from the manifest', vi: 'theo manifest' },
  live: { en: 'of the cluster', vi: 'của cụm' },
  workspace: { en: 'from the workspace', vi: 'theo workspace' },
  setting: { en: 'from the setting', vi: 'theo cài đặt' },
  default: { en: 'assumed', vi: 'giả định' },
};

/** Null for what holds no config. */
export const fileStand = (analysis: Analysis): FileStand | null => {
  const { configs } = analysis;
  const clusters = configs.flatMap((config) => clusterTold(config) ?? []);
  const standings = configs.map((_, index) => standingOf(analysis, index));
  return configs.length === 0
    ? null
    : {
        release: joined(configs.map(releaseTold)),
        cluster: clusters.length === 0 ? null : joined(clusters),
        standing: together(standings.flatMap((words) => words ?? [])),
        isBad: configs.some(
          (config, index) => standings[index] !== null && (isBad(config) || surelyEnds(analysis, index)),
        ),
      };
};

const releaseTold = ({ ray }: ConfigAnalysis): Told => {
  const how = HOW[ray.source];
  const reason = releaseReason(ray);
  return {
    text: { en: `Ray ${ray.version} (${how.en})`, vi: `Ray ${ray.version} (${how.vi})` },
    why: ray.note === null ? reason : { en: `${reason.en}. ${ray.note.en}`, vi: `${reason.vi}. ${ray.note.vi}` },
  };
};

const clusterTold = ({ cluster }: ConfigAnalysis): Told | null => {
  if (cluster === null) return null;
  const text = (language: Language): string => clusterText(cluster, language);
  return { text: { en: text('en'), vi: text('vi') }, why: clusterReason(cluster) };
};

const isBad = ({ verdict, fit }: ConfigAnalysis): boolean =>
  verdict.status === 'rejected' || fit?.initial.status === 'does-not-fit';

const joined = (told: readonly Told[]): Told => ({
  text: together(told.map(({ text }) => text)) ?? NOTHING,
  why: together(told.map(({ why }) => why)) ?? NOTHING,
});

const NOTHING: Words = { en: '', vi: '' };

/** Each text once. */
const together = (all: readonly Words[]): Words | null => {
  const texts = (language: Language): string => [...new Set(all.map((words) => words[language]))].join('; ');
  return all.length === 0 ? null : { en: texts('en'), vi: texts('vi') };
};
