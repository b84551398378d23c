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
  /** True where it fits only once an autoscaler has added nodes. */
  readonly scaled?: true;
}
