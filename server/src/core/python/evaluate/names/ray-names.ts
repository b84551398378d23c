import { goneSince, hasModule, hasName, successorOf, thereSince } from '../../../ray/facts/importable.ts';
import { isInEveryRay } from '../../../ray/facts/packages.ts';
import { isAtHome } from '../../../ray/facts/llm-code.ts';
import { checkOuterModule, checkOuterName } from './outer-names.ts';
import type { TextRange } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import { placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';

/** Refuses a module of Ray that the release does not have, and doubts one of which nothing is known. */
export const checkRayModule = (frame: Frame, module: string, range: TextRange): void => {
  if (!isOfServe(module)) {
    if (module.startsWith('ray.') && !isInEveryRay(module)) unknown(frame, range, notKnown(module, frame.run.release));
    else checkOuterModule(frame, module, range);
    return;
  }
  const found = hasModule(module, frame.run.release);
  if (found === false) throw missing(frame, module, null, range);
  if (found === null) unknown(frame, range, notKnown(module, frame.run.release));
};

/** Refuses a name that a module of Ray does not have on the release, and doubts one of which nothing is known. */
export const checkRayName = (frame: Frame, module: string, name: string, range: TextRange): void => {
  if (!isOfServe(module)) {
    checkOuterName(frame, module, name, range);
    return;
  }
  const found = hasName(module, name, frame.run.release) ?? isAtHome(module, name, frame.run.release);
  if (found === false) throw missing(frame, module, name, range);
  if (found === null && hasModule(`${module}.${name}`, frame.run.release) !== true)
    unknown(frame, range, notKnown(`${module}.${name}`, frame.run.release));
};

const isOfServe = (module: string): boolean => /^ray\.(serve|llm)(\.|$)/.test(module);

const missing = (frame: Frame, module: string, name: string | null, range: TextRange): Raised =>
  new Raised(
    missingWords(module, name, frame.run.release),
    placeOf(frame, range),
    name === null ? 'ModuleNotFoundError' : 'ImportError',
  );

/** That a release has no such module, or no such name in it: since when, and what takes its place. */
export const missingWords = (module: string, name: string | null, release: string): Words => {
  const what = name === null ? module : `${module}.${name}`;
  const [gone, since] = [goneSince(module, name), thereSince(module, name)];
  const successor = name === null ? null : successorOf(module, name, release);
  const history = gone !== null ? GONE(gone) : since !== null ? LATER(since) : null;
  const words = [NONE_SUCH(release, what), history, successor === null ? null : NOW(successor)].filter(
    (one) => one !== null,
  );
  return { en: words.map(({ en }) => en).join('; '), vi: words.map(({ vi }) => vi).join('; ') };
};

const NONE_SUCH = (release: string, what: string): Words => ({
  en: `Ray ${release} has no ${what}`,
  vi: `Ray ${release} không có ${what}`,
});

const GONE = (release: string): Words => ({ en: `it is gone since ${release}`, vi: `đã bị bỏ từ ${release}` });

const LATER = (release: string): Words => ({ en: `it is there from ${release} on`, vi: `chỉ có từ ${release}` });

const NOW = (path: string): Words => ({ en: `${path} takes its place`, vi: `${path} thay cho nó` });

const notKnown = (what: string, release: string): Words => ({
  en: `whether Ray ${release} has ${what} is not known`,
  vi: `chưa biết Ray ${release} có ${what} không`,
});
