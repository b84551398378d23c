import { amountsText } from '../../ray/amounts-text.ts';
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
        const count = String(deployment.replicas?.initial ?? 0);
        const amounts = deployment.demand === null ? '' : amountsText(deployment.demand.initial);
        return {
          code: 'hidden-router',
          severity: 'information' as const,
          message: {
            en: `Ray ${release} adds ${deployment.name} to this application: ${count} ${count === '1' ? 'replica' : 'replicas'}, ${amounts} at the start. Nothing in the file shows it.`,
            vi: `Ray ${release} thêm ${deployment.name} vào application này: ${count} replica, ${amounts} lúc khởi động. Trong file không có dòng nào cho thấy điều đó.`,
          },
          range: deployment.range,
          related: [],
          fixes: [],
        };
      }),
};
