import { acceleratorOn, acceleratorSince, acceleratorsOn } from '../../ray/facts/accelerators.ts';
import type { Cluster } from '../../clusters/cluster.ts';
import type { Finding } from '../../problems/finding.ts';
import { notice } from '../../problems/notice.ts';
import { nearest } from '../../text/nearest.ts';
import { asList, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { ConfigContext, Rule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

/**
 * An accelerator of an actor that is none of the release's (`ray/util/accelerators`): Ray takes any text, asks a node for
 * the resource `accelerator_type:…`, and where no node has that, replicas wait without an end.
 */
export const rule: Rule = {
  code: 'actor-accelerator',
  scope: 'config',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'An accelerator that no node may have', vi: 'Accelerator mà có thể không node nào có' },
  check: (context) => {
    const known = acceleratorsOn(context.release);
    if (known.length === 0) return [];
    return context.inEach('actor-accelerator', ({ map }) =>
      namesIn(map).flatMap((tree) => problem(tree, known, context)),
    );
  },
};

const namesIn = (app: Tree): readonly Tree[] =>
  (asList(valueOf(app, 'deployments'))?.items ?? []).flatMap(
    (item) => valueOf(item, 'ray_actor_options', 'accelerator_type') ?? [],
  );

const problem = (tree: Tree, known: readonly string[], { release, capacity }: ConfigContext): readonly Finding[] => {
  const name = stringOf(tree);
  if (name === undefined || acceleratorOn(name, release) === name || isOnNodes(name, capacity.cluster)) return [];
  const since = acceleratorSince(name);
  const meant = since === undefined ? nearest(name, known) : undefined;
  const isSpelling = meant !== undefined;
  const more =
    since === undefined
      ? { en: '', vi: '' }
      : { en: ` (Ray names it from ${since} on)`, vi: ` (Ray có tên này từ ${since})` };
  const message = {
    en: `Ray ${release} knows no accelerator ${name}${more.en}: it takes the name, and replicas wait until a node has the resource accelerator_type:${name}.`,
    vi: `Ray ${release} không có accelerator ${name}${more.vi}: Ray vẫn nhận, và replica phải chờ đến khi có node mang tài nguyên accelerator_type:${name}.`,
  };
  const fixes = meant === undefined ? [] : [writeFix(tree.range, meant, true)];
  return [notice('actor-accelerator', isSpelling ? 'warning' : 'information', tree.range, message, { fixes })];
};

const isOnNodes = (name: string, cluster: Cluster | null): boolean =>
  cluster?.nodes.some(({ resources }) => resources.has(`accelerator_type:${name}`)) === true;
