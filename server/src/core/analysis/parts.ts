import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { movedGaps } from '../demand/moved.ts';
import type { Move } from '../text/move.ts';
import { applicationDoubts } from '../verdict/application-doubts.ts';
import { applicationAssumptions } from '../verdict/assumptions.ts';
import type { VerdictDoubt } from '../verdict/verdict.ts';
import { moveOf } from './applications.ts';
import type { Standby } from './applications.ts';
import type { Around } from './contexts.ts';
import { movedProblem } from './outward-analysis.ts';
import { applicationFindings } from './application-findings.ts';
import { waysOf } from './part-findings.ts';
import type { Part, PartFindings } from './work.ts';

/** How parts are looked at: not at all where no rule speaks, and anew unless what the rules said before still holds. */
export interface Looking {
  readonly speaks: boolean;
  /** What decides what the rules say of a part beside its text. */
  readonly sign: string;
  readonly known: boolean;
  /** False where it is clear without them whether Ray takes the config. */
  readonly doubts: boolean;
}

/** The applications of a config with what the rules say of each, and what keeps it open whether Ray takes it. */
export const partsOf = (around: Around, standbys: readonly Standby[], looking: Looking): readonly Part[] =>
  standbys.map(({ key, application, before }, index) => {
    const kept = looking.known ? before : null;
    const move = moveOf((kept ?? { application }).application.map, application.map, around.standing.source);
    return {
      key,
      application,
      findings: looking.speaks
        ? kept?.findings
          ? findingsAt(kept.findings, move, index)
          : applicationFindings(around, application, index, looking.sign)
        : null,
      doubts: looking.doubts
        ? kept?.doubts
          ? movedGaps(kept.doubts, move)
          : doubtsIn(around, application, index)
        : null,
      assumptions: kept?.assumptions ?? applicationAssumptions(application),
    };
  });

const doubtsIn = (around: Around, application: ConfigApplication, part: number): readonly VerdictDoubt[] =>
  applicationDoubts({ ...application, ways: waysOf(around, application, part) }, around.world.ray.version);

/** What was said of an application, now that it stands elsewhere or is another one of the list. */
const findingsAt = ({ found, ...rest }: PartFindings, move: Move, part: number): PartFindings => ({
  ...rest,
  found: found.map(({ rule, problem }) => ({ rule, problem: movedProblem(problem, move, part) })),
});
