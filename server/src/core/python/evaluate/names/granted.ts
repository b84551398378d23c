import type { TextRange } from '../../../text/text-range.ts';
import { outside } from '../state/reasons.ts';
import { flagAt } from '../state/deciding.ts';
import { assume, placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { isPackage } from './foreign-names.ts';

/** A package in a folder of its own is found where it is installed in place, or the folder is on the path. */
export const assumeFound = (frame: Frame, name: string, folder: string): void => {
  const [top = name] = name.split('.');
  assume(
    frame,
    top,
    { start: 0, end: 0 },
    {
      en: `Python finds ${top} in the folder ${folder}`,
      vi: `Python tìm thấy ${top} trong thư mục ${folder}`,
    },
  );
};

/** What decides whether a package is installed, wherever code asks for it. */
export const installedKey = (top: string): string => `package ${top}`;

/** Code that catches the error of a missing package is followed both ways. */
const tryInstalled = (frame: Frame, top: string, range: TextRange): boolean => {
  if (frame.run.guarded === 0) return false;
  const { value } = flagAt(frame, range, installedKey(top), `${top} is installed`);
  if (value === false)
    throw new Raised({ en: `${top} is not installed`, vi: `${top} chưa được cài` }, placeOf(frame, range), MISSING);
  return value === true;
};

const MISSING = 'ModuleNotFoundError';

/** A package that is known, or that `runtime_env` installs, is taken to be there; whatever else is not in the workspace may be missing. */
export const assumeInstalled = (frame: Frame, name: string, range: TextRange): void => {
  const [top = name] = name.split('.');
  if (isPackage(name) || frame.run.installed.has(top.toLowerCase()))
    assume(frame, top, range, { en: `the package ${top} is installed`, vi: `gói ${top} đã được cài` });
  else if (!tryInstalled(frame, top, range)) unknown(frame, range, outside(name), true);
};
