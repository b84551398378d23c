/** An old, two middle and the newest releases; `LIVE_RELEASES` names others. */
export const LIVE_RELEASES = (process.env.LIVE_RELEASES ?? '2.9.3 2.44.1 2.47.1 2.52.1 2.60.0').split(' ');
