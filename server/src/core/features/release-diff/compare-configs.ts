import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ApplicationDemand } from '../../demand/demand.ts';
import { costsOf } from '../costs.ts';
import { deploymentChanges } from './match-deployments.ts';
import { changeOf, sameCosts, sameDemand, sameFits, sameVerdict } from './same.ts';
import type { ApplicationChange, Comparison } from './shape.ts';

/** How one config differs between two analyses of one text. */
export const compareConfigs = (before: ConfigAnalysis, after: ConfigAnalysis): Comparison => ({
  verdict: changeOf(before.verdict, after.verdict, sameVerdict),
  demand: changeOf(before.demand, after.demand, sameDemand),
  atLeast: changeOf(before.atLeast, after.atLeast, sameDemand),
  fit: changeOf(before.fit, after.fit, sameFits),
  cost: changeOf(costsOf(before), costsOf(after), sameCosts),
  applications: after.applications
    .flatMap((application, i) => {
      const former = before.applications[i];
      return former === undefined ? [] : [compareApplications(former, application)];
    })
    .filter(isChange),
});

const compareApplications = (before: ApplicationDemand, after: ApplicationDemand): ApplicationChange => ({
  name: after.name,
  range: after.range,
  complete: changeOf(before.complete, after.complete),
  demand: changeOf(before.demand, after.demand, sameDemand),
  atLeast: changeOf(before.atLeast, after.atLeast, sameDemand),
  deployments: deploymentChanges(before.deployments, after.deployments),
});

const isChange = ({ complete, demand, atLeast, deployments }: ApplicationChange): boolean =>
  complete !== null || demand !== null || atLeast !== null || deployments.length > 0;

/** A config of a mended text as if it stood where the text has it that was not mended; null if its parts are others. */
export const placedAs = (original: ConfigAnalysis, mended: ConfigAnalysis): ConfigAnalysis | null => {
  const same = paired(original.applications, mended.applications, (one, other) =>
    paired(one.deployments, other.deployments, ({ name }, { name: otherName }) => name === otherName),
  );
  if (!same) return null;
  const applications = mended.applications.map((application, i) => ({
    ...application,
    range: original.applications[i]?.range ?? application.range,
    deployments: application.deployments.map((deployment, j) => ({
      ...deployment,
      range: original.applications[i]?.deployments[j]?.range ?? deployment.range,
    })),
  }));
  return { ...mended, applications };
};

const paired = <T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean =>
  one.length === other.length &&
  one.every((item, i) => {
    const partner = other[i];
    return partner !== undefined && same(item, partner);
  });
