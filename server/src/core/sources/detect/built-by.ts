const WRITTEN =
  /^[ \t]*# This file was generated using the `serve build` command on Ray v(\d+\.\d+\.\d+)(?:[.+-]?[a-z]\w*)*\.?[ \t]*\r?$/m;

/**
 * The release whose `serve build` wrote a file, as its first comment says (`serve build` in `ray/serve/scripts.py`, since
 * 2.0); of a build between releases (`3.0.0.dev0`) the one it would become.
 */
export const builtBy = (text: string): string | undefined =>
  text.includes('This file was generated using') ? WRITTEN.exec(text)?.[1] : undefined;
