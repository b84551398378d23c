import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { bundleCount } from '../ray/bundles.ts';
import { enginesOf } from './engines.ts';
import type { Engine } from './engines.ts';
import { TINY } from './packing.ts';

/** The engines of a config that can stand beside others. */
export const sharersIn = (applications: readonly ConfigApplication[], release: string): readonly Engine[] =>
  sharersOf(applications.flatMap((one) => enginesOf(one, release)));

/** Those that can stand beside another by their parts of a GPU, or beside a worker or replica of their own. */
export const sharersOf = (engines: readonly Engine[]): readonly Engine[] =>
  engines.filter((one) =>
    engines.some((other) => (other !== one || mayRepeat(one)) && one.gpu + other.gpu <= 1 + TINY),
  );

const mayRepeat = ({ deployment: { replicas, replica } }: Engine): boolean =>
  (replicas?.max ?? 0) * bundleCount(replica?.bundles ?? []) > 1;
