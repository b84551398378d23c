import type { Stage } from '../options/stage.ts';

export type Verdict =
  | { readonly status: 'accepted' }
  | { readonly status: 'rejected'; readonly stage: Stage }
  | { readonly status: 'unknown' };
