import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { holdsPlaceholder } from '../sources/detect/placeholder.ts';
import type { Around } from './contexts.ts';
import { deploymentFindings, ownEntries } from './deployment-findings.ts';
import { checksOn, findings } from './part-findings.ts';
import type { PartFindings } from './work.ts';

/** What the rules say of an application and of each of its deployments; `sign`: what decides that beside its text. */
export const applicationFindings = (
  around: Around,
  application: ConfigApplication,
  part: number,
  sign: string,
): PartFindings => {
  const { map } = application;
  const entries = ownEntries(around.standing.source, map);
  const all = [
    findings(checksOn.application(around, application, entries), part, around),
    deploymentFindings(around, application, entries, part, sign),
  ];
  return {
    found: all.flatMap(({ found }) => found),
    isFaulty: all.some(({ isFaulty }) => isFaulty),
    isLater: holdsPlaceholder(map),
  };
};
