/** Control characters, and those that turn the direction of what follows: a terminal obeys them. */
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A text for a terminal, which shows what it would obey but for the `kept` characters. */
export const visible = (text: string, kept = '\n\t'): string =>
  text.replace(CONTROL, (one) => (kept.includes(one) ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`));
