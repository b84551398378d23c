/** The release whose `serve build` wrote a file, as its first comment says (`serve build` in `ray/serve/scripts.py`). */
export const builtBy = (text: string): string | undefined =>
  /^# This file was generated using the `serve build` command on Ray v(\d+\.\d+\.\d+)\.?$/m.exec(text)?.[1];
