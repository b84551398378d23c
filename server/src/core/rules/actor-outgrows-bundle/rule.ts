import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { amountOf as amount } from '../../ray/amounts.ts';
import { setKey } from '../../yaml/edit.ts';
import { listed } from '../../demand/application-settings.ts';
import { asRead } from '../../yaml/shifted.ts';
import { asList, asMap, entryOf, isNull, numberOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule, ApplicationContext } from '../rule.ts';

/**
 * The replica's actor starts in the first bundle and must fit there: CPU (1 unless said), GPU, custom resources
 * (`ReplicaConfig._validate_placement_group_options`, all releases). Decided where both sides are known.
 */
export const rule: Rule = {
  code: 'actor-outgrows-bundle',
  scope: 'application',
  severity: 'error',
  since: '0.1.0',
  title: {
    en: 'A replica that asks for more than its first bundle',
    vi: 'Replica cần nhiều hơn bundle đầu tiên của nó',
  },
  check: (context) => [...written(context), ...merged(context)],
};

/** Where the file says both sides. */
const written = ({ application: { map }, release, text }: ApplicationContext): readonly Finding[] =>
  listed(map).flatMap((deployment) => {
    if (entryOf(asRead(deployment), 'placement_group_bundles') === undefined) return [];
    const options = asMap(valueOf(deployment, 'ray_actor_options'));
    const first = asMap(asList(valueOf(deployment, 'placement_group_bundles'))?.items[0]);
    if (options === undefined || first === undefined) return [];
    const short = asked(options).filter(({ name, amount }) => amount > offered(first, name));
    const over = short[0];
    if (over === undefined) return [];
    const has = offered(first, over.name);
    const message = {
      en: `Ray ${release} refuses this: a replica asks for ${String(over.amount)} ${over.name}${over.unsaid ? ', as nothing else is said,' : ''} but the first bundle holds ${String(has)}.`,
      vi: `Ray ${release} từ chối: mỗi replica cần ${String(over.amount)} ${over.name}${over.unsaid ? ' (mặc định)' : ''} nhưng bundle đầu chỉ có ${String(has)}.`,
    };
    return [
      refusal('actor-outgrows-bundle', 'deploy', first.range, message, {
        fixes: short.length === 1 ? grow(first, over, text) : [],
      }),
    ];
  });

/** Where the file says one side and the builder or code the other. */
const merged = ({ application: { map, demand }, release }: ApplicationContext): readonly Finding[] =>
  demand.deployments.flatMap(({ name, source, outgrown }) => {
    if (source === 'yaml' || outgrown === null) return [];
    const entry = (asList(valueOf(map, 'deployments'))?.items ?? []).findLast(
      (item) => stringOf(valueOf(item, 'name')) === name,
    );
    const both = entryOf(entry, 'ray_actor_options') && entryOf(entry, 'placement_group_bundles');
    if (both !== undefined) return [];
    const { resource, asked: wants, offered: holds } = outgrown;
    const message = {
      en: `Ray ${release} refuses this: a replica of ${name} then asks for ${String(amount(wants))} ${resource}, but its first bundle holds ${String(amount(holds))}.`,
      vi: `Ray ${release} từ chối: mỗi replica của ${name} khi đó cần ${String(amount(wants))} ${resource} nhưng bundle đầu chỉ có ${String(amount(holds))}.`,
    };
    const place = entryOf(entry, 'ray_actor_options') ?? entryOf(entry, 'placement_group_bundles');
    return [refusal('actor-outgrows-bundle', 'deploy', place?.keyRange ?? demand.range, message)];
  });

const grow = (first: MapNode, { name, amount }: Asked, text: string): readonly Fix[] => {
  const edit = setKey(text, first, name, String(amount));
  const title = {
    en: `Put ${name}: ${String(amount)} into the first bundle`,
    vi: `Đặt ${name}: ${String(amount)} vào bundle đầu tiên`,
  };
  return edit === null ? [] : [{ title, preferred: true, edits: [edit] }];
};

interface Asked {
  readonly name: string;
  readonly amount: number;
  readonly unsaid: boolean;
}

const asked = (options: MapNode): readonly Asked[] => {
  const cpu = valueOf(options, 'num_cpus');
  const unsaid = cpu === undefined || isNull(cpu);
  const own = [
    { name: 'CPU', amount: unsaid ? 1 : amountOf(cpu), unsaid },
    { name: 'GPU', amount: amountOf(valueOf(options, 'num_gpus')), unsaid: false },
  ];
  const custom = [...(asMap(valueOf(options, 'resources'))?.entries.values() ?? [])];
  return [...own, ...custom.map(({ key, value }) => ({ name: key, amount: amountOf(value), unsaid: false }))];
};

/** Numbers in quotes count, as the model turns them into numbers. */
const amountOf = (tree: Tree | undefined): number => {
  if (tree?.kind !== 'scalar' || tree.value === null) return 0;
  return typeof tree.value === 'boolean' ? Number(tree.value) : (numberOf(tree) ?? (Number(tree.value) || 0));
};

const offered = (bundle: MapNode, name: string): number => amountOf(entryOf(bundle, name)?.value);
