import { autoMax } from '../../ray/facts/serve.ts';
import { at } from '../../ray/release.ts';
import type { ModelPlace } from '../../options/walk.ts';
import { entryOf, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import type { Fix } from '../../problems/problem.ts';
import { setKey } from '../../yaml/edit.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule, PlaceContext } from '../rule.ts';

/** `min ≤ initial ≤ max`, with the class's 1 for what is missing: `min_replicas: 2` alone is refused. */
export const rule: Rule = {
  code: 'replica-range',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Replica counts that contradict each other', vi: 'Số replica mâu thuẫn nhau' },
  check: (context) =>
    context.places.filter(({ model }) => model === 'AutoscalingConfig').flatMap((place) => checkRange(place, context)),
};

const checkRange = ({ map, parent, stage }: ModelPlace, context: PlaceContext) => {
  const isAuto = stringOf(valueOf(parent, 'num_replicas')) === 'auto';
  const min = bound(map, 'min_replicas', 1);
  const max = bound(map, 'max_replicas', isAuto ? (at(autoMax, context.release) ?? 1) : 1);
  const initial = bound(map, 'initial_replicas', null);
  if (min === undefined || max === undefined || initial === undefined || min === null || max === null) return [];
  const say = (entry: Entry | undefined, en: string, vi: string) =>
    refusal(
      'replica-range',
      stage,
      entry?.keyRange ?? map.range,
      { en: `Ray ${context.release} refuses this: ${en}.`, vi: `Ray ${context.release} từ chối: ${vi}.` },
      { fixes: fixesFor(map, min, max, initial, context.text) },
    );
  if (max < min) {
    const unsaid = entryOf(map, 'max_replicas') === undefined;
    const note = unsaid ? { en: ', as it is not written', vi: ', vì không được ghi' } : { en: '', vi: '' };
    return [
      say(
        entryOf(map, 'min_replicas') ?? entryOf(map, 'max_replicas'),
        `min_replicas is ${String(min)} and max_replicas ${String(max)}${note.en}`,
        `min_replicas là ${String(min)} còn max_replicas là ${String(max)}${note.vi}`,
      ),
    ];
  }
  if (initial !== null && (initial < min || initial > max))
    return [
      say(
        entryOf(map, 'initial_replicas'),
        `initial_replicas ${String(initial)} is not between ${String(min)} and ${String(max)}`,
        `initial_replicas ${String(initial)} không nằm giữa ${String(min)} và ${String(max)}`,
      ),
    ];
  return [];
};

/** Raises the upper bound and moves the first count between the bounds, as far as each is needed. */
const fixesFor = (map: MapNode, min: number, max: number, initial: number | null, text: string): readonly Fix[] => {
  const top = Math.max(min, max);
  const first = initial === null ? null : Math.min(Math.max(initial, min), top);
  const wanted = [
    ...(top === max ? [] : [['max_replicas', top] as const]),
    ...(first === null || first === initial ? [] : [['initial_replicas', first] as const]),
  ];
  const edits = wanted.map(([key, value]) => setKey(text, map, key, String(value)));
  if (edits.some((edit) => edit === null)) return [];
  const said = (and: string) => wanted.map(([key, value]) => `${key}: ${String(value)}`).join(and);
  const title = { en: `Set ${said(' and ')}`, vi: `Đặt ${said(' và ')}` };
  return [{ title, preferred: true, edits: edits.filter((edit) => edit !== null) }];
};

/** A whole number as Ray reads it; undefined where the value itself is refused, null where it is null. */
const bound = (map: MapNode, key: string, fallback: number | null): number | null | undefined => {
  const value = entryOf(map, key)?.value;
  if (value === undefined) return fallback;
  if (isNull(value)) return null;
  if (value.kind !== 'scalar') return undefined;
  const number = typeof value.value === 'boolean' ? Number(value.value) : Number(value.value);
  return Number.isFinite(number) ? Math.trunc(number) : undefined;
};
