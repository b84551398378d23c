const SECOND = 1_000;

/** How long until the next look, in milliseconds. */
const CHANGING = 5 * SECOND;
const CALM = 30 * SECOND;
const MOST = 120 * SECOND;

export interface Pace {
  /** Something starts, stops or waits there. */
  readonly isChanging: boolean;
  /** Looks in a row without an answer. */
  readonly silences: number;
}

/** Soon while something changes, seldom otherwise, and each time later where nobody answers. */
export const waitFor = ({ isChanging, silences }: Pace): number =>
  silences > 0 ? Math.min(CHANGING * 2 ** (silences - 1), MOST) : isChanging ? CHANGING : CALM;
