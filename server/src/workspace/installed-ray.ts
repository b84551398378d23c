import { INSTALLED } from '../core/index.ts';
import type { Disk } from '../files/file-system.ts';
import { join } from '../files/path.ts';

/** What a Ray in a virtual environment leaves there, by paths from the environment's parent with `/`. */
export const installedRay = async (
  { names }: Pick<Disk, 'names'>,
  folder: string,
  environment: string,
): Promise<readonly string[]> => {
  const under = async (path: string, wanted: RegExp): Promise<readonly string[]> =>
    (await names(join(folder, path))).filter((name) => wanted.test(name)).map((name) => `${path}/${name}`);
  const found: string[] = [];
  for (const lib of await under(environment, /^lib$/i))
    for (const place of await under(lib, /^(?:python3\.\d+|site-packages)$/i)) {
      const site = place.endsWith('site-packages') ? place : `${place}/site-packages`;
      found.push(...(await under(site, /^ray-\d/)).filter((path) => INSTALLED.test(path)));
    }
  return found;
};
