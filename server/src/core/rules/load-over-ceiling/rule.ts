import type { ConfigApplication } from '../../capacity/config-capacity.ts';
import { needOf } from '../../load/need.ts';
import type { Need } from '../../load/need.ts';
import { notice } from '../../problems/notice.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import type { Words } from '../../text/words.ts';
import { asMap, numberOf, valueOf } from '../../yaml/tree.ts';
import type { ConfigContext, Rule } from '../rule.ts';
import { replicaPlace } from '../shared/load/replica-place.ts';
import type { ReplicaPlace } from '../shared/load/replica-place.ts';

/** The most replicas that there can be hold less than a load that somebody names. */
export const rule: Rule = {
  code: 'load-over-ceiling',
  scope: 'config',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'Too few replicas for the named load', vi: 'Quá ít replica cho tải được nêu' },
  check: (context) =>
    Object.keys(context.capacity.loads).length === 0
      ? []
      : context.applications.flatMap((application) => findingsIn(application, context)),
};

const findingsIn = ({ map, demand }: ConfigApplication, context: ConfigContext): readonly Finding[] =>
  demand.deployments.flatMap((deployment) => {
    const key = `${demand.name}/${deployment.name}`;
    const ongoing = context.capacity.loads[key];
    const need = ongoing === undefined ? null : needOf(deployment, ongoing, context.release);
    if (ongoing === undefined || need === null) return [];
    const place = replicaPlace(map, deployment);
    const asked = { key, ongoing, need, place, name: deployment.name };
    return [
      notice('load-over-ceiling', 'warning', place.range, messageOf(asked), { fixes: () => fixesOf(asked, context) }),
    ];
  });

interface Asked {
  readonly key: string;
  readonly name: string;
  readonly ongoing: number;
  readonly need: Need;
  readonly place: ReplicaPlace;
}

const messageOf = ({ name, ongoing, need: { has, wants, by, each }, place: { key } }: Asked): Words => {
  const [count, share, all] = [String(wants), String(each), String(ongoing)];
  const most = `${key} ${String(has)}`;
  return by === 'target'
    ? {
        en: `With ${all} requests in flight ${name} needs ${count} replicas to hold ${share} each (target_ongoing_requests); with ${most} each has more, or they queue.`,
        vi: `Với ${all} yêu cầu đang chạy, ${name} cần ${count} replica để mỗi replica giữ ${share} (target_ongoing_requests); với ${most} thì mỗi replica nhiều hơn, hoặc yêu cầu phải chờ.`,
      }
    : {
        en: `With ${all} requests in flight ${name} needs ${count} replicas, as each takes ${share} at once (max_ongoing_requests); with ${most} the others queue or are refused.`,
        vi: `Với ${all} yêu cầu đang chạy, ${name} cần ${count} replica, vì mỗi replica nhận ${share} cùng lúc (max_ongoing_requests); với ${most} phần còn lại phải chờ hoặc bị từ chối.`,
      };
};

/** As many as are needed, or, under `target_capacity`, so many that the needed ones are left. */
const fixesOf = ({ key, name, ongoing, need: { wants }, place }: Asked, context: ConfigContext): readonly Fix[] => {
  const percent = numberOf(valueOf(asMap(context.root), 'target_capacity')) ?? 100;
  const counts = [wants, Math.ceil((wants * 100) / Math.max(percent, 1e-9)), Math.ceil((wants * 100) / percent) + 1];
  for (const count of counts) {
    const edit = Number.isSafeInteger(count) ? place.set(context.text, count) : null;
    const after = edit === null ? null : context.after([edit]);
    const made = after?.applications.flatMap((one) =>
      one.deployments.filter((deployment) => `${one.name}/${deployment.name}` === key),
    )[0];
    if (edit === null || made?.replicas == null || needOf(made, ongoing, context.release) !== null) continue;
    const told = `${place.key}: ${String(count)}`;
    return [
      {
        title: {
          en: `Set ${told} in ${name} (holds ${String(ongoing)} requests in flight)`,
          vi: `Đặt ${told} ở ${name} (chịu được ${String(ongoing)} yêu cầu đang chạy)`,
        },
        preferred: true,
        edits: [edit],
      },
    ];
  }
  return [];
};
