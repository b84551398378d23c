/** A text that was written, as a message shows it: at most 80 signs of it, the last one a mark of what is cut off. */
export const shortened = (text: string, most = 80): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
