import type { ConfigAnalysis } from '../analysis/analysis.ts';
import type { ApplicationDemand, Demand, DeploymentDemand } from '../demand/demand.ts';
import type { ReplicaRange, ReplicaShape } from '../deployments/replica.ts';
import type { Origin } from '../options/read/values.ts';
import { times } from '../ray/amounts.ts';
import { say } from '../text/words.ts';
import type { Language, Words } from '../text/words.ts';
import { amountsText } from '../ray/amounts-text.ts';
import { eitherLine, eitherText } from './ways-text.ts';
import type { Way } from './ways-text.ts';
import { bundlesText } from '../ray/bundles.ts';

/** One line of the sum: an addend of a deployment, a deployment, an application or the file. Amounts null: not known. */
export interface Line {
  readonly kind: 'term' | 'deployment' | 'application' | 'file';
  readonly name: string;
  /** Lowest, first and highest count; null for sums, and where it is not known. */
  readonly replicas: ReplicaRange | null;
  readonly demand: Demand | null;
  /** Where `demand` is null: what is reserved in any case; null where nothing is known. */
  readonly atLeast: Demand | null;
  /** Where `demand` is null as conditions of code decide it: what is reserved on each way. */
  readonly either: readonly Way[];
  readonly origin: Origin | null;
  readonly why: Words | null;
  /** The placement group of one replica; null where it has none. */
  readonly group: ReplicaShape | null;
}

/** Every addend of a config's demand and their sums, in the order of the file: what all views show. */
export const explained = (
  config: ConfigAnalysis,
  applications: readonly ApplicationDemand[] = config.applications,
): readonly Line[] => [
  ...applications.flatMap((application) => [
    { ...SUM, kind: 'application' as const, ...sumOf(application), name: application.name },
    ...application.deployments.flatMap(deploymentLines),
  ]),
  { ...SUM, kind: 'file', ...sumOf(config), name: '' },
];

const sumOf = ({ demand, atLeast, either }: Pick<Line, Amounts>) => ({ demand, atLeast, either });

type Amounts = 'demand' | 'atLeast' | 'either';

const SUM = { replicas: null, origin: null, why: null, group: null };

/** A deployment with one addend needs no line of its own for it. */
const deploymentLines = (deployment: DeploymentDemand): readonly Line[] => {
  const { name, replicas, replica, demand, atLeast, origin, why, terms } = deployment;
  const group = replica?.strategy === null ? null : replica;
  const own: Line = { kind: 'deployment', name, replicas, demand, atLeast, either: [], origin, why, group };
  return terms.length < 2 ? [own] : [own, ...terms.map(termLine)];
};

const termLine = ({ replicas, each, origin, why }: DeploymentDemand['terms'][number]): Line => ({
  kind: 'term',
  name: '',
  replicas,
  demand: { min: times(each, replicas.min), initial: times(each, replicas.initial), max: times(each, replicas.max) },
  atLeast: null,
  either: [],
  origin,
  why,
  group: null,
});

/** `2`, or `2 (1–8)` where the count may change. */
export const rangeText = (replicas: ReplicaRange | null): string => {
  if (replicas === null) return '?';
  const { min, initial, max } = replicas;
  return min === max ? String(initial) : `${String(initial)} (${String(min)}–${String(max)})`;
};

/**
 * `4 CPU, 0.8 GPU`, `at least 4 CPU` where a part is not known, or a question mark where nothing is; where conditions of code
 * decide, `3 CPU, or 5 CPU if USE_GPU`.
 */
export const demandText = (
  { demand, atLeast, either }: Pick<Line, Amounts>,
  level: keyof Demand,
  language: Language,
): string => {
  if (demand !== null) return amountsText(demand[level]);
  if (either.length > 0)
    return eitherText(
      either,
      either.map((way) => demandText({ ...way, either: [] }, level, language)),
      language,
    );
  return atLeast === null ? '?' : `${say(AT_LEAST, language)} ${amountsText(atLeast[level])}`;
};

const AT_LEAST: Words = { en: 'at least', vi: 'ít nhất' };

/** The sentences below the sums: what was assumed for them, and of a RayService what an update needs beside. */
export const notes = (config: ConfigAnalysis, isService: boolean): readonly Words[] =>
  [config.assumed ?? null, isService ? updateText(config) : null].filter((words) => words !== null);

/** What an update needs beside, in one sentence; null where the demand is not known. */
const updateText = ({ update }: ConfigAnalysis): Words | null => {
  const { rolling, newCluster } = update;
  if (newCluster === null) return null;
  const extra = rolling === null ? null : [...rolling.values()].some((units) => units > 0n) ? amountsText(rolling) : '';
  const beside: Words =
    extra === null
      ? {
          en: 'A rolling update may need more, as the code decides.',
          vi: 'Cập nhật cuốn chiếu có thể cần thêm, tùy code.',
        }
      : extra === ''
        ? {
            en: 'A rolling update needs nothing beside: old replicas stop first.',
            vi: 'Cập nhật cuốn chiếu không cần thêm: replica cũ dừng trước.',
          }
        : {
            en: `A rolling update needs up to ${extra} beside (max_surge_percent).`,
            vi: `Cập nhật cuốn chiếu cần thêm tới ${extra} (max_surge_percent).`,
          };
  const both = amountsText(newCluster);
  return {
    en: `${beside.en} A RayService upgrade with a new cluster needs both at once: ${both}.`,
    vi: `${beside.vi} Nâng cấp RayService bằng cụm mới cần cả hai cùng lúc: ${both}.`,
  };
};

/** `3 CPU, 0.4 GPU at the start, 6 CPU, 0.8 GPU at most`: a demand in one line; null where nothing of it is known. */
export const demandLine = ({ demand, atLeast, either }: Pick<Line, Amounts>): Words | null => {
  const ways = demand === null ? eitherLine(either, (way) => demandLine({ ...way, either: [] })) : null;
  if (ways !== null) return ways;
  const known = demand ?? atLeast;
  if (known === null) return null;
  const [start, most] = [amountsText(known.initial), amountsText(known.max)];
  if (demand === null)
    return start === most
      ? { en: `at least ${start}`, vi: `ít nhất ${start}` }
      : {
          en: `at least ${start} at the start, at least ${most} with the most replicas`,
          vi: `ít nhất ${start} lúc khởi động, ít nhất ${most} khi nhiều replica nhất`,
        };
  return start === most
    ? { en: start, vi: start }
    : { en: `${start} at the start, ${most} at most`, vi: `${start} lúc khởi động, nhiều nhất ${most}` };
};

/** Why a line is as it is, and the placement group of a replica if it has one. */
export const originText = ({ why, group }: Line, language: Language): string =>
  [...(why === null ? [] : [say(why, language)]), ...(group === null ? [] : [groupText(group)])].join('; ');

const groupText = ({ bundles, strategy }: ReplicaShape): string =>
  `${bundlesText(bundles, amountsText)} ${strategy ?? ''}`;
