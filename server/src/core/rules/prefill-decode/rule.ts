import { needsSameAdapters, needsTransfer } from '../../ray/facts/patterns.ts';
import { at } from '../../ray/release.ts';
import type { Finding } from '../../problems/finding.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

const SIDES = ['prefill_config', 'decode_config'];

/** What prefill and decode must have in common (`PDServingArgs` in `ray/llm/_internal/serve/serving_patterns/prefill_decode/`). */
export const rule: Rule = {
  code: 'prefill-decode',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Prefill and decode settings that Ray refuses', vi: 'Thiết lập prefill/decode mà Ray từ chối' },
  check: ({ places, release }) =>
    mapsOf(places, 'PDServingArgs').flatMap((args) => [
      ...transfer(args, release),
      ...sameModel(args, release),
      ...sameAdapters(args, release),
    ]),
};

const say = (range: Tree['range'], fault: Words, release: string): Finding =>
  refusal('prefill-decode', 'build', range, {
    en: `Ray ${release} refuses this: ${fault.en}.`,
    vi: `Ray ${release} từ chối: ${fault.vi}.`,
  });

/** Asked for from 2.51 on. */
const transfer = (args: MapNode, release: string): readonly Finding[] =>
  at(needsTransfer, release) !== true
    ? []
    : SIDES.flatMap((side) => {
        const entry = entryOf(args, side);
        const kwargs = valueOf(entry?.value, 'engine_kwargs');
        const given = valueOf(kwargs, 'kv_transfer_config');
        if (entry === undefined || asMap(entry.value) === undefined) return [];
        if ((kwargs !== undefined && asMap(kwargs) === undefined) || (given !== undefined && !isNull(given))) return [];
        const fault = {
          en: `${side} needs engine_kwargs.kv_transfer_config, by which prefill hands over to decode`,
          vi: `${side} cần engine_kwargs.kv_transfer_config để prefill chuyển tiếp cho decode`,
        };
        return [say(entry.keyRange, fault, release)];
      });

/** Adapters on both sides or on none, from one place (`_validate_lora_configs`, 2.60 on). */
const sameAdapters = (args: MapNode, release: string): readonly Finding[] => {
  const [prefill, decode] = SIDES.map((side) => entryOf(valueOf(args, side), 'lora_config'));
  const both = [prefill, decode].map((entry) => entry !== undefined && !isNull(entry.value));
  if (at(needsSameAdapters, release) !== true || (both[0] === false && both[1] === false)) return [];
  const [from, to] = [prefill, decode].map((entry) => stringOf(valueOf(entry?.value, 'dynamic_lora_loading_path')));
  const place = (both[1] === true ? decode : prefill)?.keyRange;
  if (place === undefined || (both[0] === both[1] && from === to)) return [];
  const fault = {
    en: 'prefill and decode need lora_config both, with one dynamic_lora_loading_path',
    vi: 'prefill và decode cùng phải có lora_config, với một dynamic_lora_loading_path',
  };
  return [say(place, fault, release)];
};

const sameModel = (args: MapNode, release: string): readonly Finding[] => {
  const [prefill, decode] = SIDES.map((side) => valueOf(args, side, 'model_loading_config', 'model_id'));
  const [one, two] = [stringOf(prefill), stringOf(decode)];
  if (decode === undefined || one === undefined || two === undefined || one === two) return [];
  const fault = {
    en: `decode serves ${two}, but prefill ${one}: it must be one model`,
    vi: `decode phục vụ ${two} còn prefill phục vụ ${one}: phải cùng một model`,
  };
  return [say(decode.range, fault, release)];
};
