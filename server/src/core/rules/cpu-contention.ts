import type { Problem, RelatedPlace } from '../analysis.ts';
import { amountsText } from '../features/amounts-text.ts';
import type { Cluster } from '../fit/cluster.ts';
import { add, times } from '../ray/resources.ts';
import type { Resources } from '../ray/resources.ts';
import { capacityFixes } from './capacity-fixes.ts';
import type { Rule, RuleContext } from './rule.ts';
import { startLine } from './start-line.ts';

/** More is asked at the start than the nodes hold: something stays pending however Ray's races fall. */
export const cpuContention: Rule = {
  code: 'cpu-contention',
  check: (context) => {
    const { cluster, demand, fit } = context.findings;
    if (cluster === null || demand === null || fit?.initial.status !== 'does-not-fit') return [];
    return [problem(context, cluster, demand.initial)];
  },
};

const problem = (context: RuleContext, cluster: Cluster, demand: Resources): Problem => {
  const { fit, range, applications } = context.findings;
  const waiting = [...new Set(fit?.initial.pending?.map(({ application }) => application))];
  const only = waiting.length === 1 ? applications.find(({ name }) => name === waiting[0]) : undefined;
  const total = fit?.initial.pendingTotal;
  const count =
    total == null
      ? { en: 'Some replicas stay', vi: 'Một số replica vẫn' }
      : { en: `${String(total)} replicas stay`, vi: `${String(total)} replica vẫn` };
  const names = applications.map(({ name }) => name).join(', ');
  const asked = amountsText(demand);
  const offered = amountsText(offer(cluster));
  const fixes = capacityFixes(context, 'initial');
  const line = fixes.some(({ preferred }) => preferred) ? null : startLine(context.findings);
  return {
    code: 'cpu-contention',
    severity: 'error',
    message: {
      en: `${count.en} pending: at the start ${names} ask for ${asked}, the nodes offer ${offered}.`,
      vi: `${count.vi} chờ (pending): lúc khởi động ${names} cần ${asked}, các node chỉ có ${offered}.`,
    },
    range: only?.range ?? range,
    related: applications.flatMap((application) => relatedPlace(application)),
    fixes: line === null ? fixes : [...fixes, line],
  };
};

const relatedPlace = ({
  name,
  range,
  demand,
}: RuleContext['findings']['applications'][number]): readonly RelatedPlace[] => {
  if (demand === null) return [];
  const asked = amountsText(demand.initial);
  return [
    { range, message: { en: `${name} asks for ${asked} at the start`, vi: `${name} cần ${asked} lúc khởi động` } },
  ];
};

export const offer = (cluster: Cluster): Resources =>
  add(...cluster.nodes.map(({ resources, count }) => times(resources, count)));
