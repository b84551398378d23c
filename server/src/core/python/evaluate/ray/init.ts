import { truthOf } from '../language/operations.ts';
import type { Handler, Handlers } from '../names/foreign.ts';
import { depends } from '../state/reasons.ts';
import { placeOf, Raised, unknown } from '../state/run.ts';
import { isNone, NONE, stringIn, truth } from '../state/values.ts';

/**
 * `ray.init(…)`. A config's application is built in a task of a cluster, where Ray has been started: a second start is
 * refused (`init` in `ray/_private/worker.py`, 2.9 – 2.60) unless it is said that one is no error. A client of Ray is
 * another matter.
 */
const initCall: Handler = (frame, { positional, named }, range) => {
  if (frame.run.isScript) return NONE;
  const again = named.get('ignore_reinit_error');
  const isTaken = again === undefined ? false : truthOf(again);
  if (isTaken === true) return NONE;
  const address = positional[0] ?? named.get('address');
  const isLocal = address === undefined || isNone(address) || stringIn(address)?.includes('://') === false;
  if (isTaken === null || !isLocal) return unknown(frame, range, depends('ray.init()'), true);
  throw new Raised(TWICE, placeOf(frame, range), 'RuntimeError');
};

/** Where an application is built, Ray has been started. */
const isInitialized: Handler = ({ run }) => (run.isScript ? null : truth(true));

export const INIT_CALLS: Handlers = { 'ray.init': initCall, 'ray.is_initialized': isInitialized };

const TWICE = {
  en: 'ray.init() is called where Ray has been started, as the application is built inside the cluster; Ray refuses that without ignore_reinit_error=True',
  vi: 'ray.init() được gọi ở nơi Ray đã khởi động, vì application được dựng trong cụm; Ray từ chối nếu không có ignore_reinit_error=True',
};
