import type { Stage } from '../../options/stage.ts';
import type { Fix } from '../../problems/problem.ts';
import type { ModelPlace } from '../../options/walk.ts';
import { writtenValue } from '../../yaml/move-entry.ts';
import { removeEntry } from '../../yaml/remove-entry.ts';
import { contentEnd, setKey } from '../../yaml/edit.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { at } from '../../ray/release.ts';
import { tpuChips } from '../../ray/facts/serve.ts';
import { asMap, entryOf, numberOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** Names that have an option of their own and are refused under `resources` (`_validate_resources`). */
const OWN_OPTION: Readonly<Record<string, string>> = { CPU: 'num_cpus', GPU: 'num_gpus' };

/** Amounts smaller than Ray counts, below zero, or under a name that has its own option (`ray_option_utils.py`, all releases). */
export const rule: Rule = {
  code: 'resource-amount',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An amount of a resource that Ray refuses', vi: 'Lượng tài nguyên mà Ray từ chối' },
  check: ({ places, release, text }) =>
    askedIn(places).flatMap(({ options, stage }) =>
      amounts(options).flatMap(({ entry, custom }) => {
        const fault = (stage === 'build' ? unadded(entry) : null) ?? faultOf(entry, custom, release);
        if (fault === null) return [];
        const message = {
          en: `Ray ${release} refuses ${entry.key}: ${fault.en}.`,
          vi: `Ray ${release} từ chối ${entry.key}: ${fault.vi}.`,
        };
        const fixes = fault.ofKey ? toOption(entry, options, text) : [];
        return [
          refusal('resource-amount', stage, fault.ofKey ? entry.keyRange : entry.value.range, message, { fixes }),
        ];
      }),
    ),
};

/** Actor options as the file writes them, and when Ray looks at their amounts: a model's are looked at by its builder. */
const askedIn = (places: readonly ModelPlace[]): readonly { readonly options: MapNode; readonly stage: Stage }[] => [
  ...mapsOf(places, 'RayActorOptionsSchema').map((options) => ({ options, stage: 'deploy' as const })),
  ...mapsOf(places, 'LLMConfig').flatMap((model) => {
    const options = asMap(valueOf(model, 'deployment_config', 'ray_actor_options'));
    return options === undefined ? [] : [{ options, stage: 'build' as const }];
  }),
];

const amounts = (options: MapNode): readonly { readonly entry: Entry; readonly custom: boolean }[] => [
  ...['num_cpus', 'num_gpus', 'memory', 'resources'].flatMap((key) => {
    const entry = entryOf(options, key);
    return entry === undefined ? [] : [{ entry, custom: false }];
  }),
  ...[...(asMap(valueOf(options, 'resources'))?.entries.values() ?? [])].map((entry) => ({ entry, custom: true })),
];

/** A number, also in quotes where the model turns it into one. */
const amountOf = (value: Tree, custom: boolean): number | undefined =>
  numberOf(value) ?? (!custom && stringOf(value)?.trim() ? Number(stringOf(value)) : undefined);

type Fault = Words & { readonly ofKey?: boolean };

/** A builder adds a model's amounts to those of its engine, which only numbers can be. */
const unadded = ({ key, value }: Entry): Fault | null => {
  const isNumber = value.kind === 'scalar' && ['int', 'float', 'bool'].includes(value.type);
  if (key === 'resources' ? value.kind === 'map' : isNumber) return null;
  return key === 'resources'
    ? { en: 'it takes a mapping', vi: 'chỉ nhận mapping' }
    : { en: 'the builder adds it up, so it must be a number', vi: 'builder cộng nó lại nên phải là số' };
};

const faultOf = ({ key, value }: Entry, custom: boolean, release: string): Fault | null => {
  const option = custom && Object.hasOwn(OWN_OPTION, key) ? OWN_OPTION[key] : undefined;
  if (option !== undefined)
    return { en: `it has an option of its own, ${option}`, vi: `nó có tùy chọn riêng là ${option}`, ofKey: true };
  if (custom && stringOf(value) !== undefined)
    return { en: 'an amount is a number, without quotes', vi: 'lượng là số, không có dấu nháy' };
  if (key === 'resources' && !custom) return null;
  const amount = amountOf(value, custom);
  if (amount === undefined || Number.isNaN(amount)) return null;
  if (custom && amount < 0) return { en: 'an amount cannot be below 0', vi: 'lượng không thể nhỏ hơn 0' };
  if (amount !== 0 && Math.trunc(amount * 10_000) === 0)
    return { en: 'Ray counts no finer than 0.0001', vi: 'Ray không đếm nhỏ hơn 0.0001' };
  const chips = at(tpuChips, release) ?? [];
  if (custom && key === 'TPU' && amount !== 0 && !chips.includes(amount)) {
    const list = chips.join(', ');
    return { en: `an actor takes ${list} chips of a host`, vi: `một actor chỉ lấy ${list} chip của một máy` };
  }
  return null;
};

/** The amount under its own option instead, where that is still free. */
const toOption = (entry: Entry, options: MapNode, text: string): readonly Fix[] => {
  const option = OWN_OPTION[entry.key] ?? '';
  const resources = entryOf(options, 'resources');
  const own = asMap(resources?.value);
  if (resources === undefined || own === undefined || entry.value.kind !== 'scalar' || options.entries.has(option))
    return [];
  const value = writtenValue(text, entry);
  if (value === null) return [];
  const pair = `${option}: ${value}`;
  const whole = { start: resources.keyRange.start, end: contentEnd(text, own) };
  const alone = own.entries.size === 1 && !resources.merged && !text.slice(whole.start, whole.end).includes('#');
  const removal = removeEntry(text, entry, own);
  const written = setKey(text, options, option, value);
  const edits = alone
    ? [{ range: whole, newText: pair }]
    : removal === null || written === null
      ? []
      : [removal, written];
  const title = { en: `Write ${pair} instead`, vi: `Viết ${pair} thay thế` };
  return edits.length === 0 ? [] : [{ title, preferred: true, edits }];
};
