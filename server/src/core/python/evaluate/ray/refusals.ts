import { parameterAt } from '../../../ray/facts/parameters.ts';
import { fieldFact } from '../../../options/model-facts.ts';
import type { TextRange } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import { optionPlace } from '../../option-place.ts';
import { depends } from '../state/reasons.ts';
import { placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { numberIn } from '../state/values.ts';
import type { CodePlace, Value } from '../state/values.ts';
import { own } from '../../../text/own.ts';

export const refused = (place: CodePlace, en: string, vi: string): Raised => new Raised({ en, vi }, place);

/** Parameters that are taken and decide nothing that is looked at here. */
const IDLE = new Set(['version', 'max_constructor_retry_count']);

/** True for an option whose value Ray surely takes and that decides nothing. */
export const isIdle = (key: string, value: Value): boolean => {
  if (key === 'version') return value.kind === 'scalar' && (value.type === 'str' || value.type === 'null');
  return (
    key === 'max_constructor_retry_count' && value.kind === 'scalar' && value.type === 'int' && Number(value.value) > 0
  );
};

/** A keyword that the release does not have is a TypeError; some are there only to be refused. */
export const refuseUnknown = (frame: Frame, call: 'deployment' | 'options', key: string, range: TextRange): void => {
  const { release } = frame.run;
  const found = parameterAt(call, key, release);
  if (found === 'taken') {
    const isField = fieldFact('DeploymentSchema', key, release) !== undefined;
    if (!isField && !IDLE.has(key)) unknown(frame, range, depends(key));
    return;
  }
  const hint = own(HINTS, key) ?? { en: '', vi: '' };
  throw refused(
    optionPlace(frame.run, placeOf(frame, range), key),
    found === null ? `Ray ${release} has no option ${key}${hint.en}` : `Ray ${release} refuses ${key} here${hint.en}`,
    found === null
      ? `Ray ${release} không có tuỳ chọn ${key}${hint.vi}`
      : `Ray ${release} từ chối ${key} ở đây${hint.vi}`,
  );
};

const HINTS: Readonly<Record<string, Words | undefined>> = {
  route_prefix: {
    en: '; it is given to serve.run or to the application in the config',
    vi: '; hãy đưa cho serve.run hoặc cho application trong cấu hình',
  },
  max_concurrent_queries: { en: '; it is max_ongoing_requests now', vi: '; nay là max_ongoing_requests' },
};

export const refuseTogether = (frame: Frame, given: ReadonlyMap<string, Value>, range: TextRange): void => {
  const [count, scaling] = [given.get('num_replicas'), given.get('autoscaling_config')];
  const place = (): CodePlace => optionPlace(frame.run, placeOf(frame, range), 'num_replicas');
  if (numberIn(count) === 0)
    throw refused(place(), 'Ray refuses num_replicas 0 in the code', 'Ray từ chối num_replicas 0 trong code');
  const hasScaling = scaling?.kind === 'dict' || scaling?.kind === 'record';
  if (numberIn(count) !== undefined && hasScaling)
    throw refused(
      place(),
      'Ray refuses num_replicas together with autoscaling_config',
      'Ray từ chối num_replicas đi cùng autoscaling_config',
    );
};
