import type { TextRange } from '../../../text/text-range.ts';
import { notInstalled } from '../state/reasons.ts';
import type { Words } from '../../../text/words.ts';
import { flagAt } from '../state/deciding.ts';
import { assume, placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { named } from '../../../releases/workspace/reading.ts';
import { distributionFor } from '../../../sources/installed/distributions.ts';
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

/** A package that is known, or that somebody installs, is taken to be there; whatever else is not in the workspace may be missing. */
export const assumeInstalled = (frame: Frame, name: string, range: TextRange): void => {
  const [top = name] = name.split('.');
  const installed = installerWords(frame, name, top);
  if (installed !== null) assume(frame, top, range, installed);
  else if (!tryInstalled(frame, top, range)) unknown(frame, range, notInstalled(name, top), true);
};

/** That a package is installed, and who says so; null where nobody does. */
const installerWords = ({ run, module }: Frame, name: string, top: string): Words | null => {
  if (distributionFor(run.installed, name) !== null) return installedBy(top, null, 'runtime_env');
  const installer = run.sources.installer?.(name, module.path) ?? null;
  if (installer !== null) return installedBy(top, installer.distribution, installer.file);
  return isPackage(name) ? { en: `the package ${top} is installed`, vi: `gói ${top} đã được cài` } : null;
};

const installedBy = (top: string, distribution: string | null, who: string): Words => {
  const what = distribution === null || named(top) === distribution ? top : `${top} (${distribution})`;
  return { en: `the package ${what} is installed, as ${who} says`, vi: `gói ${what} đã được cài, theo ${who}` };
};
