/** What a part of a text for people is; a terminal may show each in its own colour. */
export type Part =
  'heading' | 'path' | 'code' | 'error' | 'warning' | 'information' | 'hint' | 'mark' | 'quiet' | 'good' | 'bad';

/** Lays stress on a part of a text. */
export type Paint = (part: Part, text: string) => string;

/** Where there are no colours. */
export const unpainted: Paint = (_, text) => text;
