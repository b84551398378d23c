import { moveBy } from '../text/move.ts';
import { holdsPlaceholder } from '../sources/detect/placeholder.ts';
import { asMap } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import type { Standby } from './applications.ts';
import type { Around } from './contexts.ts';
import { movedProblem } from './outward-analysis.ts';
import { applicationFindings, checksOn, findings } from './part-findings.ts';
import type { Part, PartFindings } from './work.ts';

/** How parts are looked at: not at all where no rule speaks, and anew unless what the rules said before still holds. */
export interface Looking {
  readonly speaks: boolean;
  readonly known: boolean;
}

/** The applications of a config with what the rules say of each. */
export const partsOf = (around: Around, standbys: readonly Standby[], { speaks, known }: Looking): readonly Part[] =>
  standbys.map(({ key, application, before }, index) => {
    const kept = known && before?.findings != null ? findingsAt(before, before.findings, application.map, index) : null;
    const found = speaks ? (kept ?? applicationFindings(around, application, index)) : null;
    return { key, application, findings: found };
  });

/** What was said of an application, now that it stands elsewhere or is another one of the list. */
const findingsAt = (before: Part, { found, ...rest }: PartFindings, now: Tree, part: number): PartFindings => {
  const move = moveBy(now.range.start - before.application.map.range.start);
  return {
    ...rest,
    found: found.map(({ rule, problem }) => ({ rule, problem: movedProblem(problem, move, part) })),
  };
};

/** What the rules say of all that stands around the applications. */
export const frameFindings = (around: Around): PartFindings => ({
  ...findings(checksOn.frame(around), 'frame', around),
  isLater: isFrameLater(around.root),
});

/** True where a value beside the applications is filled in later. */
const isFrameLater = (root: Tree): boolean => {
  const map = asMap(root);
  const list = map?.entries.get('applications');
  if (map === undefined || list?.value.kind !== 'list') return holdsPlaceholder(root);
  const entries = new Map([...map.entries].filter(([key]) => key !== 'applications'));
  return (
    holdsPlaceholder({ ...map, entries }) ||
    list.value.items.some((item) => item.kind !== 'map' && holdsPlaceholder(item))
  );
};
