import { analyze } from '../../../server/src/core/index.ts';
import type { ClusterDescription } from '../../../server/src/core/index.ts';
import { judged } from '../../../server/src/core/fit/standing/judge.ts';
import type { Judgement } from '../../../server/src/core/fit/standing/judge.ts';
import type { RealPlacement } from '../../../server/src/core/fit/standing/real.ts';
import { goldenCode } from '../../goldens/code.ts';

/** States that are looked at: here it may take its time. */
const MOST = 400_000;

/** What the product says of a placement, of a text alone on these nodes. */
export const judge = (
  text: string,
  release: string,
  nodes: ClusterDescription['nodes'],
  real: RealPlacement,
): Judgement => {
  const applications = analyze(text, { rayVersionOption: release, codeOf: goldenCode }).configs[0]?.applications ?? [];
  return judged(applications, { source: 'option', name: '', nodes }, { release, most: MOST }, real).judgement;
};
