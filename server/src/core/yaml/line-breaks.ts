/** What ends a line of YAML 1.1 beside `\n` and `\r\n`: a lone CR, NEL, LS and PS (`Scanner.scan_line_break` of PyYAML). */
const OTHER = /\r(?!\n)|[\x85\u2028\u2029]/;

/** The same text of the same length with every break of YAML 1.1 as one that the parser knows. */
export const withPlainBreaks = (text: string): string =>
  OTHER.test(text) ? text.replace(new RegExp(OTHER, 'g'), '\n') : text;

/**
 * A lexeme as it was written where it is a text in quotes: LS and PS in it stay, all other breaks become a space (PyYAML
 * folds a lone break to a space, but keeps these two).
 */
export const asWritten = (lexeme: string, written: string): string =>
  /^["']/.test(lexeme) ? written.replace(/\r(?!\n)|\x85/g, '\n') : lexeme;
