import { mapsOf } from '../schema/places.ts';
import { at } from '../ray/release.ts';
import type { Steps } from '../ray/release.ts';
import { asMap, entryOf, numberOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';
import type { Words } from '../words.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** Names that have an option of their own and are refused under `resources` (`_validate_resources`). */
const OWN_OPTION: Readonly<Record<string, string>> = { CPU: 'num_cpus', GPU: 'num_gpus' };

/** Amounts smaller than Ray counts, below zero, or under a name that has its own option (`ray_option_utils.py`, all releases). */
export const resourceAmount: Rule = {
  code: 'resource-amount',
  check: ({ places, release }) =>
    mapsOf(places, 'RayActorOptionsSchema').flatMap((options) =>
      amounts(options).flatMap(({ entry, custom }) => {
        const fault = faultOf(entry, custom, release);
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

/** Chips of a TPU host that one actor may ask for (`TPU_VALID_CHIP_OPTIONS` in `ray/_private/accelerators/tpu.py`). */
const TPU_CHIPS: Steps<readonly number[]> = [
  ['2.9.0', [1, 2, 4]],
  ['2.31.0', [1, 2, 4, 8]],
];

/** A number, also in quotes where the model turns it into one. */
const amountOf = (value: Tree, custom: boolean): number | undefined =>
  numberOf(value) ?? (!custom && stringOf(value)?.trim() ? Number(stringOf(value)) : undefined);

const faultOf = (
  { key, value }: Entry,
  custom: boolean,
  release: string,
): (Words & { readonly ofKey?: boolean }) | null => {
  const option = custom && Object.hasOwn(OWN_OPTION, key) ? OWN_OPTION[key] : undefined;
  if (option !== undefined)
    return { en: `it has an option of its own, ${option}`, vi: `nó có tùy chọn riêng là ${option}`, ofKey: true };
  if (custom && stringOf(value) !== undefined) return { en: 'an amount is a number', vi: 'lượng phải là số' };
  const amount = amountOf(value, custom);
  if (amount === undefined || Number.isNaN(amount)) return null;
  if (custom && amount < 0) return { en: 'an amount cannot be below 0', vi: 'lượng không thể nhỏ hơn 0' };
  if (amount !== 0 && Math.trunc(amount * 10_000) === 0)
    return { en: 'Ray counts no finer than 0.0001', vi: 'Ray không đếm nhỏ hơn 0.0001' };
  const chips = at(TPU_CHIPS, release) ?? [];
  if (custom && key === 'TPU' && amount !== 0 && !chips.includes(amount)) {
    const list = chips.join(', ');
    return { en: `an actor takes ${list} chips of a host`, vi: `một actor chỉ lấy ${list} chip của một máy` };
  }
  return null;
};
