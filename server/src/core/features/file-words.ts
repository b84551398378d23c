import type { FileKind } from '../sources/file-kind.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { Words } from '../text/words.ts';

const KINDS: Readonly<Record<FileKind, Words>> = {
  serve: { en: 'Serve config', vi: 'cấu hình Serve' },
  rayservice: { en: 'RayService manifest', vi: 'manifest RayService' },
  raycluster: { en: 'RayCluster manifest', vi: 'manifest RayCluster' },
  'anyscale-service': { en: 'service file of Anyscale', vi: 'file service của Anyscale' },
  'llm-config': { en: 'file of LLM models', vi: 'file model LLM' },
  'rayllm-config': { en: 'model file of RayLLM', vi: 'file model của RayLLM' },
  'script-config': {
    en: 'config of a script that starts applications',
    vi: 'cấu hình của script khởi động application',
  },
  python: { en: 'Python code of a Serve config', vi: 'code Python của một cấu hình Serve' },
  'python-script': { en: 'Python script that starts applications', vi: 'script Python khởi động application' },
  configmap: { en: 'ConfigMap with a Serve config', vi: 'ConfigMap chứa cấu hình Serve' },
  other: { en: 'not a Ray Serve config', vi: 'không phải cấu hình Ray Serve' },
};

/** What a file is taken for. */
export const kindText = (kind: FileKind): Words => KINDS[kind];

const CLUSTER_SOURCES: Readonly<Record<Cluster['source'], Words>> = {
  option: { en: 'from', vi: 'theo' },
  comment: { en: 'from the comment', vi: 'theo chú thích' },
  manifest: { en: 'from the manifest', vi: 'theo manifest' },
  live: { en: 'as they run at', vi: 'đang chạy tại' },
  setting: { en: 'from the setting', vi: 'theo cài đặt' },
};

/** Where a cluster comes from. */
export const clusterReason = ({ source, name }: Cluster): Words => ({
  en: `${CLUSTER_SOURCES[source].en} ${name}`,
  vi: `${CLUSTER_SOURCES[source].vi} ${name}`,
});
