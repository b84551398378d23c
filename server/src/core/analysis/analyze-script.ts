import type { Analysis, ConfigAnalysis } from './analysis.ts';
import type { Problem } from '../problems/problem.ts';
import type { AnalyzeOptions } from './analyze.ts';
import { totals } from '../capacity/config-capacity.ts';
import { directive } from '../sources/detect/directives.ts';
import { chooseCluster } from '../clusters/choose-cluster.ts';
import { startedDemand } from '../demand/script-demand.ts';
import { readScript } from '../python/read-script.ts';
import type { ScriptReading } from '../python/read-script.ts';
import type { SourceFile, Sources } from '../python/evaluate/state/run.ts';
import { chooseRelease } from '../releases/choose-release.ts';
import { LineIndex } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';

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
  const applications = script.applications.map((one) => startedDemand(one, ray.version));
  const range = applications[0]?.range ?? { start: 0, end: 0 };
  const config: ConfigAnalysis = {
    ...totals(applications, ray, cluster),
    ...(script.stopped !== null && { assumed: stoppedWords(script.stopped) }),
    verdict: { status: 'unknown' },
    range,
  };
  const problems: readonly Problem[] = [];
  return { text, lines: new LineIndex(text), kind: 'python-script', configs: [config], problems };
};

const stoppedWords = ({ where, why }: NonNullable<ScriptReading['stopped']>): Words => ({
  en: `${where.en}: ${why.en}; what comes after it may start more.`,
  vi: `${where.vi}: ${why.vi}; phần sau đó có thể khởi động thêm.`,
});
