import { fitOn } from '../../fit/on-cluster.ts';
import type { Fit } from '../../fit/fit.ts';
import { asSentence } from '../../fit/reason/reason-text.ts';
import { loadedApplications } from '../../load/loaded.ts';
import { notice } from '../../problems/notice.ts';
import type { Words } from '../../text/words.ts';
import type { ConfigContext, Rule } from '../rule.ts';

/** The replicas in which a load that somebody names ends find no room on the nodes. */
export const rule: Rule = {
  code: 'load-over-capacity',
  scope: 'config',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'No room for the replicas of the named load', vi: 'Không đủ chỗ cho các replica của tải được nêu' },
  check: (context) => {
    const { fit, range } = context.capacity;
    const keys = loadedKeys(context);
    if (keys.length === 0 || fit === null || fit.initial.status === 'does-not-fit') return [];
    const loaded = fitUnder(context);
    if (loaded?.status !== 'does-not-fit') return [];
    return [notice('load-over-capacity', 'warning', range, messageOf(context, keys, loaded))];
  },
};

const loadedKeys = ({ capacity: { applications, loads } }: ConfigContext): readonly string[] =>
  Object.keys(loads).length === 0
    ? []
    : applications
        .flatMap(({ name, deployments }) => deployments.map((one) => `${name}/${one.name}`))
        .filter((key) => Object.hasOwn(loads, key));

const fitUnder = ({ capacity: { applications, cluster, demand, loads }, release }: ConfigContext): Fit | null => {
  const loaded = loadedApplications(applications, loads, release);
  if (loaded === null || cluster === null) return null;
  return fitOn(loaded, cluster, { level: 'initial', release, isWhole: demand !== null });
};

const messageOf = ({ capacity: { loads } }: ConfigContext, keys: readonly string[], fit: Fit): Words => {
  const load = keys.map((key) => `${key} ${String(loads[key])}`).join(', ');
  const waiting = fit.pendingTotal ?? fit.pending?.reduce((sum, { replicas }) => sum + replicas, 0) ?? null;
  const reason = asSentence(fit.reason);
  const who: Words =
    waiting === null
      ? { en: 'some replicas stay pending', vi: 'một số replica phải chờ' }
      : {
          en: `${String(waiting)} ${waiting === 1 ? 'replica stays' : 'replicas stay'} pending`,
          vi: `${String(waiting)} replica phải chờ`,
        };
  return {
    en: `Under the named load (${load} in flight) ${who.en}: the nodes have no room for them.${reason.en}`,
    vi: `Với tải được nêu (${load} yêu cầu đang chạy), ${who.vi}: các node không đủ chỗ.${reason.vi}`,
  };
};
