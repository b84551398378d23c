import type { Fix } from '../../problems/problem.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { engineTaken } from '../../ray/facts/llm.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** Values of `engine_kwargs` that Ray's own builder reads and refuses; all others are the engine's affair. */
export const rule: Rule = {
  code: 'engine-value',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A value that the engine does not take', vi: 'Giá trị mà engine không nhận' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'LLMConfig').flatMap((model) => {
      const kwargs = asMap(valueOf(model, 'engine_kwargs'));
      return [...(kwargs?.entries.values() ?? [])].flatMap((entry) => {
        const fault = faultOf(entry, model, release);
        if (fault === null) return [];
        const message = {
          en: `Ray ${release} refuses ${entry.key}: ${fault.en}.`,
          vi: `Ray ${release} từ chối ${entry.key}: ${fault.vi}.`,
        };
        const fixes = kwargs === undefined ? [] : [...unquoted(entry), ...removalFix(entry, kwargs, text)];
        return [refusal('engine-value', 'build', entry.keyRange, message, { fixes })];
      });
    }),
};

/** Python's truth of a value, where not a number is true. */
const isTruthy = (value: Tree): boolean =>
  value.kind === 'scalar'
    ? Boolean(value.value) || Number.isNaN(value.value)
    : value.kind === 'list'
      ? value.items.length > 0
      : value.entries.size > 0;

const PARALLEL = ['tensor_parallel_size', 'pipeline_parallel_size'];
const NOT_WHOLE: Words = { en: 'it takes a whole number, without quotes', vi: 'chỉ nhận số nguyên, không có dấu nháy' };
const SET_ELSEWHERE: Words = { en: 'Ray sets it from model_loading_config', vi: 'Ray lấy nó từ model_loading_config' };

const faultOf = ({ key, value }: Entry, model: MapNode, release: string): Words | null => {
  if (PARALLEL.includes(key)) {
    const whole = value.kind === 'scalar' && (value.type === 'int' || value.type === 'bool');
    return whole ? null : NOT_WHOLE;
  }
  if (key === 'model' || key === 'served_model_name') return engineTaken(key, release) ? null : SET_ELSEWHERE;
  if (key === 'distributed_executor_backend' && stringOf(value) === 'mp')
    return engineTaken('mp', release) ? null : { en: 'it takes ray', vi: 'chỉ nhận ray' };
  if (key === 'disable_log_stats' && isTruthy(value)) {
    const metrics = entryOf(model, 'log_engine_metrics')?.value;
    const off = metrics?.kind === 'scalar' && metrics.value === false;
    return off || engineTaken(key, release)
      ? null
      : {
          en: 'log_engine_metrics, on unless said, needs the statistics',
          vi: 'log_engine_metrics (mặc định bật) cần số liệu này',
        };
  }
  return null;
};

/** A whole number in quotes, without them. */
const unquoted = ({ value }: Entry): readonly Fix[] => {
  const number = stringOf(value);
  return number !== undefined && /^[1-9]\d*$/.test(number) ? [writeFix(value.range, number, true)] : [];
};
