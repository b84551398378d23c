import { buildDoubts } from '../../certainty/build-doubts.ts';
import type { CodeReading } from '../../python/outcome.ts';
import { asList, stringOf, valueOf } from '../../yaml/tree.ts';
import { nearest } from '../../text/nearest.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

/** An override of a deployment that the builder does not make; it makes others by release. */
export const rule: Rule = {
  code: 'unknown-deployment',
  scope: 'application',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A deployment that the builder does not make', vi: 'Deployment mà builder không tạo' },
  check: ({ application: { map, demand }, release }) => {
    const names = demand.deployments.map(({ name }) => name);
    if ((!demand.complete && demand.code?.kind !== 'read') || names.length === 0) return [];
    const known = new Set(names);
    const built = demand.deployments.every(({ source }) => source === 'builder');
    let isClear: boolean | undefined;
    const isReached = (): boolean =>
      demand.code === null ? !built || (isClear ??= buildDoubts(map, release).length === 0) : isSure(demand.code);
    return (asList(valueOf(map, 'deployments'))?.items ?? []).flatMap((item) => {
      const tree = valueOf(item, 'name');
      const name = stringOf(tree);
      if (tree === undefined || name === undefined || known.has(name)) return [];
      const message = {
        en: `Ray ${release} refuses this: the application has no deployment ${name}, only ${names.join(', ')}.`,
        vi: `Ray ${release} từ chối: application không có deployment ${name}, chỉ có ${names.join(', ')}.`,
      };
      const meant = names.find((made) => roleOf(made) === roleOf(name)) ?? nearest(name, names);
      const fixes = meant === undefined ? [] : [writeFix(tree.range, meant, true)];
      const { rejects, ...problem } = refusal('unknown-deployment', 'deploy', tree.range, message, { fixes });
      return [isReached() ? { ...problem, ...(rejects && { rejects }) } : problem];
    });
  },
};

const isSure = (code: CodeReading): boolean => code.kind === 'read' && code.certain;

/** What a deployment is for, whatever a release calls it: the router, or the server of a model. */
const roleOf = (name: string): string =>
  name === 'LLMRouter' || name === 'OpenAiIngress' ? 'router' : name.replace(/^(?:V?LLMDeployment|LLMServer):?/, '');
