import { mayBeServe, mayStart } from '../../core/index.ts';
import type { PythonFiles } from '../../files/python-files.ts';
import { placeOfPath } from '../../node/places.ts';

/** A cheap look at whether a file is worth asking what stands around it: a config, a script, or the file of one. */
export const mayBeOurs = (path: string, text: string, python: PythonFiles): boolean => {
  if (mayBeServe(text)) return true;
  if (path === '-') return false;
  return path.endsWith('.py') ? mayStart(text) : python.hasScripts(placeOfPath(path), text);
};
