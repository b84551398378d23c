import { firstWhere, minorOf } from '../../ray/facts/steps-of.ts';
import {
  hasRankBuilder,
  ranksAreGangs,
  refusesCountBesideRanks,
  refusesCountBesideSideRanks,
  refusesSleepingRanks,
} from '../../ray/facts/patterns.ts';
import { refusesNoRanks, refusesRanksBesideCount } from '../../ray/facts/llm-models.ts';
import { at } from '../../ray/release.ts';
import type { Steps } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, isNull, numberOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { notice } from '../../problems/notice.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule, PlaceContext } from '../rule.ts';

/**
 * `build_openai_app` counts workers for tensor and pipeline parallel only, never for data parallel (each release asked).
 * 2.49 alone refuses the key beside a replica count (`get_serve_options` in `ray/llm/_internal/serve/configs/server_models.py`).
 */
export const rule: Rule = {
  code: 'data-parallel',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'Data parallel in a builder that does not count it', vi: 'Data parallel trong builder không tính nó' },
  check: (context) =>
    mapsOf(context.places, 'LLMConfig').flatMap((model) => {
      const kwargs = asMap(valueOf(model, 'engine_kwargs'));
      const entry = entryOf(kwargs, 'data_parallel_size');
      if (kwargs === undefined || entry === undefined || isNull(entry.value)) return [];
      const fixes = removalFix(entry, kwargs, context.text);
      const counted = !isOpenAi(model, context);
      return [
        ...noCount(entry, fixes, context),
        ...(counted ? [...sleepingGang(model, entry, context), ...unevenGang(model, entry, context)] : []),
        ...besideCount(model, entry, counted, fixes, context),
        ...(counted ? [] : uncounted(entry, fixes, context)),
      ];
    }),
};

/** Whether the model stands under `build_openai_app`; the other builders do count. */
const isOpenAi = (model: MapNode, { places }: PlaceContext): boolean => {
  const parent = places.find(({ map }) => map === model)?.parent;
  return places.some((place) => place.map === parent && place.model === 'LLMServingArgs');
};

/** Python multiplies a text by repeating it, and gangs must be whole. */
const unevenGang = (model: MapNode, entry: Entry, { release }: PlaceContext): readonly Finding[] => {
  const count = entryOf(valueOf(model, 'deployment_config'), 'num_replicas');
  const [text, size] = [stringOf(count?.value), numberOf(entry.value) ?? 0];
  const total = text === undefined ? Number.NaN : Number(text.repeat(Math.max(0, Math.min(size, 15))));
  if (at(ranksAreGangs, release) !== true || count === undefined || size <= 1 || !(total % size > 0)) return [];
  const message = {
    en: `Ray ${release} refuses this text as num_replicas: repeated for each rank it is ${String(total)}, no multiple of ${String(size)}.`,
    vi: `Ray ${release} từ chối chuỗi này ở num_replicas: lặp lại cho mỗi rank thành ${String(total)}, không chia hết cho ${String(size)}.`,
  };
  return [refusal('data-parallel', 'build', count.keyRange, message)];
};

/** Gangs could not scale to zero up to 2.58 (`GangSchedulingConfig` beside `min_replicas: 0`). */
const sleepingGang = (model: MapNode, entry: Entry, { release }: PlaceContext): readonly Finding[] => {
  const min = entryOf(valueOf(model, 'deployment_config', 'autoscaling_config'), 'min_replicas');
  const gangs = at(ranksAreGangs, release) === true && at(refusesSleepingRanks, release) === true;
  if (!gangs || (numberOf(entry.value) ?? 0) <= 1 || min === undefined || numberOf(min.value) !== 0) return [];
  const message = {
    en: `Ray ${release} refuses min_replicas: 0 beside data_parallel_size: ranks that start together cannot scale to zero before ${GANGS_SLEEP}.`,
    vi: `Ray ${release} từ chối min_replicas: 0 bên cạnh data_parallel_size: trước ${GANGS_SLEEP} các rank khởi động cùng nhau không thể về 0.`,
  };
  return [refusal('data-parallel', 'build', min.keyRange, message)];
};

/** The first minor release whose gangs may sleep. */
const GANGS_SLEEP = minorOf(firstWhere(refusesSleepingRanks, (refuses) => !refuses));

/** Where ranks are replicas themselves, as many as the key says (`DPServer.get_deployment_options`, 2.50 – 2.54). */
const countsRanks = (entry: Entry, refuses: Steps<boolean>, release: string): boolean =>
  (numberOf(entry.value) ?? 0) > 1 && at(refuses, release) === true;

const besideCount = (
  model: MapNode,
  entry: Entry,
  counted: boolean,
  fixes: readonly Fix[],
  { release, places }: PlaceContext,
): readonly Finding[] => {
  const parent = places.find(({ map }) => map === model)?.parent;
  const sided = places.some((place) => place.map === parent && place.model === 'PDServingArgs');
  const config = asMap(valueOf(model, 'deployment_config'));
  const key = ['num_replicas', 'autoscaling_config'].find((name) => config?.entries.has(name));
  const refuses = sided ? refusesCountBesideSideRanks : refusesCountBesideRanks;
  const isRefused = at(refusesRanksBesideCount, release) === true || (counted && countsRanks(entry, refuses, release));
  if (!isRefused || key === undefined) return [];
  const message = {
    en: `Ray ${release} refuses data_parallel_size beside ${key} of the model.`,
    vi: `Ray ${release} từ chối data_parallel_size bên cạnh ${key} của model.`,
  };
  return [refusal('data-parallel', 'build', entry.keyRange, message, { fixes })];
};

/** In 2.49 the key is the number of replicas. */
const noCount = (entry: Entry, fixes: readonly Fix[], { release }: PlaceContext): readonly Finding[] => {
  const size = numberOf(entry.value);
  const wrong = entry.value.kind !== 'scalar' || (size !== undefined && size < 1);
  if (at(refusesNoRanks, release) !== true || !wrong) return [];
  const message = {
    en: `Ray ${release} refuses this data_parallel_size: it takes a whole number of at least 1.`,
    vi: `Ray ${release} từ chối data_parallel_size này: cần số nguyên từ 1 trở lên.`,
  };
  return [refusal('data-parallel', 'build', entry.keyRange, message, { fixes })];
};

const uncounted = (entry: Entry, fixes: readonly Fix[], { release }: PlaceContext): readonly Finding[] => {
  const size = numberOf(entry.value);
  if (size === undefined || size <= 1) return [];
  const other =
    at(hasRankBuilder, release) !== true
      ? { en: '', vi: '' }
      : { en: ' Use ray.serve.llm:build_dp_openai_app.', vi: ' Hãy dùng ray.serve.llm:build_dp_openai_app.' };
  const message = {
    en: `Ray ${release} reserves GPUs for one of these ${String(size)} copies only: build_openai_app does not count data_parallel_size.${other.en}`,
    vi: `Ray ${release} chỉ giữ GPU cho một trong ${String(size)} bản này: build_openai_app không tính data_parallel_size.${other.vi}`,
  };
  return [notice('data-parallel', 'warning', entry.keyRange, message, { fixes })];
};
