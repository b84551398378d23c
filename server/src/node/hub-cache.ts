import { homedir } from 'node:os';
import { join } from 'node:path';
import { placeOfPath } from './places.ts';

/** Where `huggingface_hub` keeps models on this machine (its `constants.py`). */
export const hubCache = (environment: NodeJS.ProcessEnv = process.env): string => {
  const cache = environment.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const home = environment.HF_HOME ?? join(cache, 'huggingface');
  return placeOfPath(environment.HF_HUB_CACHE ?? environment.HUGGINGFACE_HUB_CACHE ?? join(home, 'hub'));
};
