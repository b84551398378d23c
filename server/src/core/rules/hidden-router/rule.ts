import type { DeploymentDemand } from '../../demand/demand.ts';
import { amountsText } from '../../ray/amounts-text.ts';
import type { Words } from '../../text/words.ts';
import type { Rule } from '../rule.ts';

/** Ray builds a router (2.44 – 2.49) or ingress (2.50 on) for each LLM application that the file does not show. */
export const rule: Rule = {
  code: 'hidden-router',
  scope: 'application',
  severity: 'information',
  since: '0.1.0',
  title: { en: 'Replicas that Ray adds and the file does not show', vi: 'Replica do Ray thêm mà file không cho thấy' },
  check: ({ application: { demand }, release, assumed }) =>
    (assumed ? [] : demand.deployments)
      .filter(
        (deployment) => deployment.origin === 'hidden' && deployment.demand !== null && deployment.replicas !== null,
      )
      .map((deployment) => {
        const added = addedWords(deployment);
        return {
          code: 'hidden-router',
          severity: 'information' as const,
          message: {
            en: `Ray ${release} adds ${deployment.name} to this application: ${added.en}. Nothing in the file shows it.`,
            vi: `Ray ${release} thêm ${deployment.name} vào application này: ${added.vi}. Trong file không có dòng nào cho thấy điều đó.`,
          },
          range: deployment.range,
          related: [],
          fixes: [],
        };
      }),
};

const addedWords = ({ replicas, demand, why }: DeploymentDemand): Words => {
  // How many there are is then decided by something else than a number.
  if (replicas?.max === 0) return { en: why.en.replace(/^hidden: /, ''), vi: why.vi.replace(/^ẩn: /, '') };
  const count = String(replicas?.initial ?? 0);
  const amounts = demand === null ? '' : amountsText(demand.initial);
  return {
    en: `${count} ${count === '1' ? 'replica' : 'replicas'}, ${amounts} at the start`,
    vi: `${count} replica, ${amounts} lúc khởi động`,
  };
};
