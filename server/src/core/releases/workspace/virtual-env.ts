import type { Reader } from './reading.ts';

export const VENV_FOLDERS: readonly string[] = ['.venv', 'venv', 'env'];

/** The folder that an installed Ray leaves in a virtual environment. */
export const INSTALLED = /^(?:\.venv|venv|env)\/(?:.*\/)?ray-(\d+\.\d+\.\d+)(?:\+[\w.]+)?\.dist-info$/i;

/** What is installed on this machine, by the name of the folder that says so. */
export const readInstalled: Reader = (_, path) => {
  const version = INSTALLED.exec(path)?.[1];
  return version === undefined ? [] : [{ statements: [{ version, line: null, range: null }] }];
};
