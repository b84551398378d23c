import type { Analysis, ConfigAnalysis } from './analysis.ts';
import type { Problem } from '../problems/problem.ts';
import type { AnalyzeOptions } from './options.ts';
import { totals } from '../capacity/config-capacity.ts';
import { directive } from '../sources/detect/directives.ts';
import { chooseCluster } from '../clusters/choose-cluster.ts';
import { startedDemand } from '../demand/script-demand.ts';
import { fitOn } from '../fit/on-cluster.ts';
import { readScript } from '../python/read-script.ts';
import type { ScriptReading } from '../python/read-script.ts';
import type { SourceFile, Sources } from '../python/evaluate/state/run.ts';
import { chooseRelease } from '../releases/choose-release.ts';
import { LineIndex } from '../text/text-range.ts';
import type { Gap } from '../text/gap.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import { scriptVerdict } from '../verdict/script-verdict.ts';

/** What a script that calls `serve.run` asks for; `argv` is what it is called with, where that is known. */
export const analyzeScript = (
  file: SourceFile,
  sources: Sources,
  options: AnalyzeOptions = {},
  argv: readonly string[] | null = null,
): Analysis => {
  const { text } = file;
  const ray = chooseRelease(
    { comment: directive(text, 'rayVersion')?.value, manifest: undefined, built: undefined },
    options,
  );
  const cluster = chooseCluster(directive(text, 'cluster')?.value, undefined, options);
  const environment = new Map(Object.entries(options.environment ?? {}));
  const script = readScript(file, { release: ray.version, sources, environment }, argv);
  const applications = script.applications.map((one) => inScript(startedDemand(one, ray.version), file));
  const unknown = script.stopped === null ? [] : ownGaps([stoppedGap(script.stopped)], file);
  const range = applications[0]?.range ?? { start: 0, end: 0 };
  const config: ConfigAnalysis = {
    ...totals(applications, { ray, cluster, fitOf: fitOn }, unknown),
    verdict: scriptVerdict(applications, unknown, ray),
    range,
  };
  const problems: readonly Problem[] = [];
  return { text, lines: new LineIndex(text), kind: 'python-script', configs: [config], problems, work: null };
};

const stoppedGap = ({ place, why }: NonNullable<ScriptReading['stopped']>): Gap => ({
  ...place,
  message: {
    en: `${why.en}; what comes after it may start more`,
    vi: `${why.vi}; phần sau đó có thể khởi động thêm`,
  },
});

/** The script is the analysed text itself. */
const ownGaps = (gaps: readonly Gap[], { path }: SourceFile): readonly Gap[] =>
  gaps.map((gap) => (gap.path === path ? { ...gap, path: null } : gap));

const inScript = (application: ApplicationDemand, file: SourceFile): ApplicationDemand => ({
  ...application,
  unknown: ownGaps(application.unknown, file),
  deployments: application.deployments.map((one) => ({ ...one, unknown: ownGaps(one.unknown, file) })),
});
