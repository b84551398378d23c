import { mayHaveName } from '../../../ray/facts/outer-names.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { isStandard } from './foreign-names.ts';

/** Doubts a module inside of one that is not known to have it. */
export const checkOuterModule = (frame: Frame, module: string, range: TextRange): void => {
  const dot = module.lastIndexOf('.');
  if (dot > 0) checkOuterName(frame, module.slice(0, dot), module.slice(dot + 1), range);
};

/** Doubts a name that nothing is known to have: it may be misspelt, gone, or of a version that nobody asked. */
export const checkOuterName = (frame: Frame, module: string, name: string, range: TextRange): void => {
  if (mayHaveName(module, name)) return;
  const of = /^ray(?:\.|$)/.test(module)
    ? `Ray ${frame.run.release}`
    : isStandard(module)
      ? 'Python'
      : (module.split('.')[0] ?? module);
  unknown(frame, range, {
    en: `whether ${of} has ${module}.${name} is not known`,
    vi: `chưa biết ${of} có ${module}.${name} không`,
  });
};
