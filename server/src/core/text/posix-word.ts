/** A text as one word of a POSIX shell, on one line: as it is where nothing in it means anything to one, else in quotes. */
export const posixWord = (text: string): string =>
  /^[\w./@%+,:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
