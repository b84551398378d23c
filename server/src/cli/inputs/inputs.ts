import { readFileSync } from 'node:fs';
import { findFiles } from './find-files.ts';
import { UsageError } from '../arguments/usage.ts';

/** The text of a file, of standard input for `-`. */
export const readText = (path: string): string => {
  try {
    const bytes = readFileSync(path === '-' ? 0 : path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** The files a path of the call stands for. */
export const filesOf = (path: string): readonly string[] => {
  try {
    return findFiles(path);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
};
