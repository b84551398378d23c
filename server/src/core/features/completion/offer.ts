import type { TextRange } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';

/** What is offered, for the picture beside it. */
export type OfferKind = 'key' | 'value' | 'name' | 'module' | 'file' | 'snippet' | 'builder' | 'application';

/** Something that can be written at the cursor. */
export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  /** In a few words beside the label. */
  readonly detail: Words | null;
  /** Markdown. */
  readonly documentation: Words | null;
  /** What is replaced: on the cursor's line, with the cursor in it or at its end. */
  readonly range: TextRange;
  /** What is written, with `${1:…}` where something is to be filled in; lines after the first have their whole indent. */
  readonly snippet: string;
  /** What the typed letters are compared with, where that is not the label. */
  readonly filter?: string;
  /** The smaller, the earlier; equal ones by their place in the list. */
  readonly rank: number;
  /** True for one that most want here. */
  readonly isFirst?: boolean;
  /** True for what a newer release no longer knows. */
  readonly isGoing?: boolean;
  /** True where something is to be chosen right after it. */
  readonly continues?: boolean;
}

/** The plain text of a snippet: each placeholder by what it begins with. */
export const plainText = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{\d+\}|\$\d+/g, (_, text: string | undefined) => text ?? '')
    .replace(/\\([$}\\])/g, '$1');

/** A text as a placeholder begins with it. */
export const placeholder = (number: number, text: string): string => `\${${String(number)}:${escapedText(text)}}`;

/** A text that stands in a snippet as it is. */
export const escapedText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
