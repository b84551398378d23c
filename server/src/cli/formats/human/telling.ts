import type { Language, Paint } from '../../../core/index.ts';

/** For whom a text is, and what lays stress on its parts. */
export interface Telling {
  readonly language: Language;
  readonly paint: Paint;
  /** How wide a table may be; undefined for any width. */
  readonly columns?: number | undefined;
}
