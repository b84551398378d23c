import { readsOf } from '../../../core/index.ts';
import type { LiveRequest } from '../../../core/index.ts';

/** What is to be asked of a cluster of that release; null: its release is not known yet. */
export const asks = ({ release }: { readonly release: string | null }): readonly LiveRequest[] => readsOf(release);
