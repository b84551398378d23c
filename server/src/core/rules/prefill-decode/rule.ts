import type { Problem } from '../../analysis.ts';
import { compareReleases } from '../../ray/release.ts';
import { mapsOf } from '../../schema/places.ts';
import { asMap, entryOf, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { Words } from '../../words.ts';
import { refusal } from '../shared/refusal.ts';
import type { Rule } from '../rule.ts';

const SIDES = ['prefill_config', 'decode_config'];

/** What prefill and decode must have in common (`PDServingArgs` in `ray/llm/_internal/serve/serving_patterns/prefill_decode/`). */
export const rule: Rule = {
  code: 'prefill-decode',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Prefill and decode settings that Ray refuses', vi: 'Thiết lập prefill/decode mà Ray từ chối' },
  check: ({ places, release }) =>
    mapsOf(places, 'PDServingArgs').flatMap((args) => [...transfer(args, release), ...sameModel(args, release)]),
};

const say = (range: Tree['range'], fault: Words, release: string): Problem =>
  refusal('prefill-decode', 'build', range, {
    en: `Ray ${release} refuses this: ${fault.en}.`,
    vi: `Ray ${release} từ chối: ${fault.vi}.`,
  });

/** Asked for from 2.51 on. */
const transfer = (args: MapNode, release: string): readonly Problem[] =>
  compareReleases(release, '2.51.0') < 0
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

const sameModel = (args: MapNode, release: string): readonly Problem[] => {
  const [prefill, decode] = SIDES.map((side) => valueOf(args, side, 'model_loading_config', 'model_id'));
  const [one, two] = [stringOf(prefill), stringOf(decode)];
  if (decode === undefined || one === undefined || two === undefined || one === two) return [];
  const fault = {
    en: `decode serves ${two}, but prefill ${one}: it must be one model`,
    vi: `decode phục vụ ${two} còn prefill phục vụ ${one}: phải cùng một model`,
  };
  return [say(decode.range, fault, release)];
};
