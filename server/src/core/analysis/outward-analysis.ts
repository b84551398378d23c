import type { ConfigAnalysis } from './analysis.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import type { Fix, Problem } from '../problems/problem.ts';
import { withFixes } from '../problems/lazy-fixes.ts';
import type { Gap } from '../text/gap.ts';
import type { Embedding } from '../sources/embedded/embedding.ts';

/** For a config that is a part of the text itself. */
export const AS_IT_STANDS: Pick<Embedding, 'outward' | 'outwardEdits'> = {
  outward: (range) => range,
  outwardEdits: (edits) => edits,
};

type Standing = typeof AS_IT_STANDS;

/** What was found in an embedded text, with the places of the text around it. */
export const outwardConfig = (config: ConfigAnalysis, { outward }: Standing): ConfigAnalysis => ({
  ...config,
  range: outward(config.range),
  unknown: outwardGaps(config.unknown, outward),
  verdict: { ...config.verdict, doubts: outwardGaps(config.verdict.doubts, outward) },
  applications: config.applications.map((application) => outwardApplication(application, outward)),
});

const outwardGaps = <T extends Gap>(gaps: readonly T[], outward: Embedding['outward']): readonly T[] =>
  gaps.map((gap) => (gap.path === null && gap.range !== null ? { ...gap, range: outward(gap.range) } : gap));

const outwardApplication = (application: ApplicationDemand, outward: Embedding['outward']): ApplicationDemand => ({
  ...application,
  range: outward(application.range),
  fullRange: outward(application.fullRange),
  importPath: application.importPath && outward(application.importPath),
  unknown: outwardGaps(application.unknown, outward),
  deployments: application.deployments.map((deployment) => ({
    ...deployment,
    range: outward(deployment.range),
    unknown: outwardGaps(deployment.unknown, outward),
  })),
});

/** A fix that the scalar's style cannot hold is not offered. */
export const outwardProblem = (problem: Problem, embedding: Standing): Problem => {
  const { code, severity, message, range, related, tag, rejects, beforeBuild } = problem;
  const rest = { ...(tag && { tag }), ...(rejects && { rejects }), ...(beforeBuild && { beforeBuild }) };
  return withFixes(
    {
      code,
      severity,
      message,
      ...rest,
      range: embedding.outward(range),
      related: related.map((place) => ({ ...place, range: embedding.outward(place.range) })),
    },
    () => problem.fixes.flatMap((fix) => outwardFix(fix, embedding)),
  );
};

const outwardFix = (fix: Fix, { outwardEdits }: Standing): readonly Fix[] => {
  const edits = outwardEdits(fix.edits);
  const { around = [], ...own } = fix;
  return edits === null ? [] : [{ ...own, edits: [...edits, ...around] }];
};
