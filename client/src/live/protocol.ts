import type { LiveAnswer, LogPlace } from '../../../server/src/core/index.ts';

/** What the server is told after each look: the answers by their paths, or that nobody is asked any more. */
export type LiveSet =
  | {
      readonly address: string;
      /** When the answers came, in milliseconds since 1970. */
      readonly readAt: number;
      readonly answers: Readonly<Record<string, LiveAnswer>>;
      /** Paths whose answers are those that were told of this address before. */
      readonly same?: readonly string[];
      /** Since when nobody answers; null where somebody does. */
      readonly silentSince: number | null;
    }
  | { readonly address: null };

/** A row of the side bar as the server tells it. */
export interface SideRow {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** The name of a product icon: `pass`, `warning`. */
  readonly icon?: string | undefined;
  readonly tooltip?: string | undefined;
  /** What it is, for who hears it: `application`. */
  readonly kind?: string | undefined;
  /** Of a deployment: why it waits, or what Ray says of it, in a line. */
  readonly why?: string | undefined;
  readonly children?: readonly SideRow[] | undefined;
  /** Of a replica whose log can be read. */
  readonly log?: LogPlace | null | undefined;
  /** Of an application. */
  readonly application?: string | undefined;
}

/** A config of a document, for who has to choose one. */
export interface ConfigChoice {
  readonly label: string;
  readonly description: string;
  /** Where it stands, from 0. */
  readonly line: number;
}

/** What a deploy of a config would do; `body` null: it cannot be deployed, and `fault` says why. */
export interface Preview {
  readonly title: string;
  readonly lines: readonly string[];
  readonly body: string | null;
  readonly fault: string | null;
}

/** What runs and what the document says, both as YAML. */
export interface Compared {
  readonly title: string;
  readonly left: string;
  readonly right: string;
}
