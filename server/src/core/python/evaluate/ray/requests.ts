import type { TextRange } from '../../../text/text-range.ts';
import type { Handler, Handlers } from '../names/foreign.ts';
import { depends } from '../state/reasons.ts';
import { placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import type { Value } from '../state/values.ts';

/** A bound of an option, as Ray checks it where the decorator stands. */
interface Bound {
  readonly least: number;
  readonly whole: boolean;
  readonly also?: number;
}

/** `batch` in `ray/serve/batching.py` and `multiplexed` in `ray/serve/api.py`, 2.9 – 2.60. */
const BATCH: Readonly<Record<string, Bound | undefined>> = {
  max_batch_size: { least: 1, whole: true },
  batch_wait_timeout_s: { least: 0, whole: false },
  max_concurrent_batches: { least: 1, whole: true },
};
const MULTIPLEXED: Readonly<Record<string, Bound | undefined>> = {
  max_num_models_per_replica: { least: 1, whole: true, also: -1 },
};

const checked =
  (what: string, bounds: Readonly<Record<string, Bound | undefined>>): Handler =>
  (frame, { named, positional }, range) => {
    for (const [key, value] of named) {
      const bound = bounds[key];
      if (bound !== undefined) checkBound(frame, { what: `${what}(${key})`, bound, value }, range);
    }
    const [target] = positional;
    // Given its options first, it looks at nothing else.
    if (what === 'serve.multiplexed' && target !== undefined) checkModelId(frame, target, range);
    return null;
  };

interface Asked {
  readonly what: string;
  readonly bound: Bound;
  readonly value: Value;
}

const checkBound = (frame: Frame, { what, bound, value }: Asked, range: TextRange): void => {
  if (value.kind !== 'scalar' || typeof value.value !== 'number') {
    unknown(frame, range, depends(what));
    return;
  }
  const isWhole = !bound.whole || Number.isInteger(value.value);
  if (isWhole && (value.value >= bound.least || value.value === bound.also)) return;
  const least = String(bound.least);
  const said = `${what} ${String(value.value)}`;
  throw new Raised(
    { en: `Ray refuses ${said}: it must be at least ${least}`, vi: `Ray từ chối ${said}: phải từ ${least} trở lên` },
    placeOf(frame, range),
    'ValueError',
  );
};

/** What loads a model takes its name, and itself in a class. */
const checkModelId = (frame: Frame, target: Value, range: TextRange): void => {
  if (target.kind !== 'function' || target.def.kind !== 'function') return;
  const { async: isAsync, params } = target.def;
  if (isAsync && params.length >= 1 && params.length <= 2) return;
  throw new Raised(
    {
      en: 'Ray refuses @serve.multiplexed here: it takes an async function of one model_id',
      vi: 'Ray từ chối @serve.multiplexed ở đây: chỉ nhận hàm async có một model_id',
    },
    placeOf(frame, range),
    'TypeError',
  );
};

export const REQUEST_CALLS: Handlers = {
  'ray.serve.batch': checked('serve.batch', BATCH),
  'ray.serve.multiplexed': checked('serve.multiplexed', MULTIPLEXED),
};
