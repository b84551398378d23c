import type { Demand } from '../../demand/demand.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { FitStatus } from '../../fit/fit.ts';
import type { Direction } from './problem-changes.ts';
import type { MovedDefault, ReleaseDiff } from './shape.ts';

/** What a person reads of a comparison, in one language, ready to be drawn: plain data, fit for JSON. `P` is a place in the file. */
export interface ReleaseSheet<P = TextRange> {
  readonly from: ReleaseDiff['from'];
  readonly to: ReleaseDiff['to'];
  /** Why nothing is told: `nothing changes`, `no Ray Serve config found`; null where something changes. */
  readonly nothing: string | null;
  /** The whole in one line, and whether that is for the worse. */
  readonly answer: { readonly direction: Direction; readonly text: string };
  readonly configs: readonly SheetConfig<P>[];
  readonly lines: readonly SheetLine<P>[];
  readonly defaults: readonly SheetDefault<P>[];
  /** How many problems the safe fixes of the release moved to end. */
  readonly mends: number;
}

export interface SheetConfig<P> {
  /** The token `applications`. */
  readonly place: P;
  /** The release moved from, the one moved to, and that one with its safe fixes made where only they make it start. */
  readonly sides: readonly SheetSide[];
  /** What is reserved before and after, only what changes. */
  readonly rows: readonly SheetRow<P>[];
  /** The levels of which the rows tell: the lowest one where it moves in a way that the start does not show. */
  readonly levels: readonly (keyof Demand)[];
  /** Under which condition the amounts after, or before, are those: the safe fixes are made, or `as the file stands, …`. */
  readonly condition: 'mended' | { readonly refusedBy: string } | null;
}

export interface SheetSide {
  readonly release: string;
  readonly isMended: boolean;
  readonly status: Verdict['status'];
  /** `accepted`, `rejected at stage build`. */
  readonly verdict: string;
  /** `3 CPU, 0.4 GPU`; `at least 1 CPU` and `?` where not, or not all, is known. */
  readonly amounts: SheetAmounts;
  /** Null where no cluster is known. */
  readonly fit: Readonly<Record<'initial' | 'max', { readonly status: FitStatus; readonly text: string }>> | null;
  /** What an hour costs; null where nobody names prices. */
  readonly cost: Readonly<Record<'initial' | 'max', string>> | null;
}

export type SheetAmounts = Readonly<Record<keyof Demand, string>>;

export interface SheetRow<P> {
  readonly of: 'file' | 'application' | 'deployment';
  /** `LLMRouter → OpenAiIngress (renamed)`. */
  readonly label: string;
  readonly place: P;
  /** Null where the amounts stay. */
  readonly before: SheetAmounts | null;
  readonly after: SheetAmounts | null;
  /** `replicas: 1 → 2`. */
  readonly notes: readonly string[];
}

/** A verdict, a fit, a cost or a problem that changes, and whether that is for the worse. */
export interface SheetLine<P> {
  readonly tells: 'verdict' | 'fit' | 'cost' | 'problem';
  readonly direction: Direction;
  readonly place: P;
  readonly severity: string | null;
  readonly text: string;
  readonly code: string | null;
  /** It was told of the release moved from only. */
  readonly isGone: boolean;
  /** The safe fixes end it. */
  readonly isMended: boolean;
}

export interface SheetDefault<P> extends Pick<MovedDefault, 'key' | 'before' | 'after' | 'unlessCode'> {
  /** What the file calls the mapping. */
  readonly of: string;
  readonly place: P;
}
