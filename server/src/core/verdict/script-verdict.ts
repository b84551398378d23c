import type { ApplicationDemand } from '../demand/demand.ts';
import type { RayRelease } from '../releases/ray-release.ts';
import { distinctGaps, gapHere } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import type { Words } from '../text/words.ts';
import { applicationAssumptions, fileAssumptions } from './assumptions.ts';
import type { Verdict, VerdictDoubt } from './verdict.ts';

/** Whether what a script starts is accepted is not worked out, whatever was read of it. */
export const scriptVerdict = (
  applications: readonly ApplicationDemand[],
  unknown: readonly Gap[],
  ray: RayRelease,
): Verdict => {
  const gaps: readonly VerdictDoubt[] = [
    ...unknown.map((gap) => doubt(gap, null)),
    ...applications.flatMap(({ name, unknown: own }) => own.map((gap) => doubt(gap, name))),
    doubt(gapHere(null, ray.covered ? NOT_JUDGED : (ray.note ?? NOT_JUDGED)), null),
  ];
  return {
    status: 'unknown',
    stages: { schema: 'accepted', build: 'unknown', deploy: 'unknown' },
    doubts: distinctGaps(gaps),
    assumptions: [
      ...fileAssumptions({ ray, assumed: null }),
      ...applications.flatMap((demand) => applicationAssumptions({ demand })),
    ],
  };
};

const doubt = (gap: Gap, application: string | null): VerdictDoubt => ({ ...gap, stage: 'build', application });

const NOT_JUDGED: Words = {
  en: 'whether Ray takes what a script starts is not judged',
  vi: 'chưa xét Ray có nhận những gì một script khởi động hay không',
};
