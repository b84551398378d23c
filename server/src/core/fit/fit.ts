export type FitStatus = 'fits' | 'does-not-fit' | 'depends' | 'unknown';

export interface Pending {
  readonly application: string;
  readonly deployment: string;
  readonly replicas: number;
}

/** `pending` is null where chance decides who waits, `pendingTotal` null where even the number is open. */
export interface Fit {
  readonly status: FitStatus;
  readonly pending: readonly Pending[] | null;
  readonly pendingTotal: number | null;
}
