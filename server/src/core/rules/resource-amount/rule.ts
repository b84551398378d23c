import { mapsOf } from '../../schema/places.ts';
import { asMap, entryOf, numberOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import type { Words } from '../../words.ts';
import { refusal } from '../shared/refusal.ts';
import type { Rule } from '../rule.ts';

/** Names that have an option of their own and are refused under `resources` (`_validate_resources`). */
const OWN_OPTION: Readonly<Record<string, string>> = { CPU: 'num_cpus', GPU: 'num_gpus' };

/** Amounts smaller than Ray counts, below zero, or under a name that has its own option (`ray_option_utils.py`, all releases). */
export const rule: Rule = {
  code: 'resource-amount',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An amount of a resource that Ray refuses', vi: 'Lượng tài nguyên mà Ray từ chối' },
  check: ({ places, release }) =>
    mapsOf(places, 'RayActorOptionsSchema').flatMap((options) =>
      amounts(options).flatMap(({ entry, custom }) => {
        const fault = faultOf(entry, custom);
        if (fault === null) return [];
        const message = {
          en: `Ray ${release} refuses ${entry.key}: ${fault.en}.`,
          vi: `Ray ${release} từ chối ${entry.key}: ${fault.vi}.`,
        };
        return [refusal('resource-amount', 'deploy', fault.ofKey ? entry.keyRange : entry.value.range, message)];
      }),
    ),
};

const amounts = (options: MapNode): readonly { readonly entry: Entry; readonly custom: boolean }[] => [
  ...['num_cpus', 'num_gpus', 'memory'].flatMap((key) => {
    const entry = entryOf(options, key);
    return entry === undefined ? [] : [{ entry, custom: false }];
  }),
  ...[...(asMap(valueOf(options, 'resources'))?.entries.values() ?? [])].map((entry) => ({ entry, custom: true })),
];

const faultOf = ({ key, value }: Entry, custom: boolean): (Words & { readonly ofKey?: boolean }) | null => {
  const option = custom && Object.hasOwn(OWN_OPTION, key) ? OWN_OPTION[key] : undefined;
  if (option !== undefined)
    return { en: `it has an option of its own, ${option}`, vi: `nó có tùy chọn riêng là ${option}`, ofKey: true };
  const amount = numberOf(value);
  if (custom && stringOf(value) !== undefined)
    return { en: 'an amount is a number, without quotes', vi: 'lượng là số, không có dấu nháy' };
  if (amount === undefined) return null;
  if (custom && amount < 0) return { en: 'an amount cannot be below 0', vi: 'lượng không thể nhỏ hơn 0' };
  if (amount !== 0 && Math.trunc(amount * 10_000) === 0)
    return { en: 'Ray counts no finer than 0.0001', vi: 'Ray không đếm nhỏ hơn 0.0001' };
  return null;
};
