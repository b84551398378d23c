import type { Steps } from '../release.ts';

/**
 * Whether the dashboard tells what runs where Serve was started with `proxy_location: Disabled`; on 2.9 it answers 503 from
 * then on, since `get_serve_instance_details` in `ray/serve/_private/controller.py` hands out a location that the schema of
 * the answer does not know. Asked of a head of 2.9.3, read of 2.10.0.
 */
export const tellsWithoutProxies: Steps<boolean> = [
  ['2.9.0', false],
  ['2.10.0', true],
];
