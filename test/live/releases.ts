/** An old, three middle and the newest releases. */
export const ALL = ['2.9.3', '2.44.1', '2.47.1', '2.52.1', '2.60.0'] as const;

/** Those whose heads are started: `LIVE_RELEASES` names fewer. */
export const LIVE_RELEASES = (process.env.LIVE_RELEASES ?? ALL.join(' ')).split(' ');
