import { buildDataParallel } from './build-data-parallel.ts';
import { buildOpenAi } from './build-openai.ts';
import { buildPrefillDecode } from './build-prefill-decode.ts';
import type { Build } from './order.ts';

/** What each builder of the table (`options/table/builders.ts`) builds, by its name. */
export const BUILDS: Readonly<Record<string, Build>> = {
  build_openai_app: buildOpenAi,
  build_pd_openai_app: buildPrefillDecode,
  build_dp_openai_app: buildDataParallel,
};
