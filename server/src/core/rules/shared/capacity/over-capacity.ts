import type { Finding } from '../../../problems/finding.ts';
import type { RelatedPlace } from '../../../problems/problem.ts';
import { leastOf } from '../../../demand/sums.ts';
import type { Cluster } from '../../../clusters/cluster.ts';
import type { Resources } from '../../../ray/amounts.ts';
import { capacityFixes } from './capacity-fixes.ts';
import type { ConfigContext } from '../../rule.ts';
import { asSentence } from '../../../fit/reason/reason-text.ts';
import { askedText, shortageCode, shortageText } from './shortage.ts';
import type { ShortageCode } from './shortage.ts';

/** More is asked at the start than the nodes hold: something stays pending however Ray's races fall. */
export const overCapacity = (context: ConfigContext, code: ShortageCode): readonly Finding[] => {
  const { cluster, fit } = context.capacity;
  const demand = leastOf(context.capacity);
  if (cluster === null || demand === null || fit?.initial.status !== 'does-not-fit') return [];
  return shortageCode(demand.initial, cluster) === code ? [problem(context, cluster, demand.initial, code)] : [];
};

const problem = (context: ConfigContext, cluster: Cluster, demand: Resources, code: ShortageCode): Finding => {
  const { fit, range, applications } = context.capacity;
  const isWhole = context.capacity.demand !== null;
  const waiting = [...new Set(fit?.initial.pending?.map(({ application }) => application))];
  const only =
    applications.length === 1
      ? applications[0]
      : waiting.length === 1
        ? applications.find(({ name }) => name === waiting[0])
        : undefined;
  const reason = asSentence(fit?.initial.reason);
  const count = pendingText(fit?.initial.pendingTotal ?? null);
  const text = shortageText(
    applications.map(({ name }) => name),
    { amounts: demand, isWhole },
    cluster,
  );
  return {
    code,
    severity: 'error',
    message: {
      en: `${count.en}: at the start ${text.en}.${reason.en}`,
      vi: `${count.vi}: lúc khởi động ${text.vi}.${reason.vi}`,
    },
    range: only?.range ?? range,
    related: applications.flatMap(relatedPlace),
    fixes: () => capacityFixes(context, 'initial'),
  };
};

const pendingText = (total: number | null) => {
  if (total === null) return { en: 'Some replicas stay pending', vi: 'Một số replica phải chờ (pending)' };
  return {
    en: total === 1 ? '1 replica stays pending' : `${String(total)} replicas stay pending`,
    vi: `${String(total)} replica phải chờ (pending)`,
  };
};

const relatedPlace = ({
  name,
  range,
  demand,
  atLeast,
}: ConfigContext['capacity']['applications'][number]): readonly RelatedPlace[] => {
  const known = demand ?? atLeast;
  if (known === null) return [];
  const asked = askedText({ amounts: known.initial, isWhole: demand !== null });
  return [
    {
      range,
      message: { en: `${name} asks for ${asked.en} at the start`, vi: `${name} cần ${asked.vi} lúc khởi động` },
    },
  ];
};
