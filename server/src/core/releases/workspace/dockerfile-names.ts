import { beside } from './dockerfile.ts';
import { instructionsOf } from './dockerfile-lines.ts';
import { named } from './reading.ts';
import type { Named, NamesReader } from './reading.ts';
import { packagesInstalled } from './shell-installs.ts';

/** The last part of an image's name, without its tag. */
const IMAGE = /^(?:--\S+\s+)*(?:[^\s@]*\/)?([\w.-]+)(?:[:@]\S*)?(?:\s|$)/;

/** The packages that the commands of a Dockerfile install, and what its images are called after: `intel/some-package:2`. */
export const namesInDockerfile: NamesReader = (text) =>
  instructionsOf(text).flatMap(({ name, text: rest }): readonly Named[] => {
    if (name === 'FROM') return [named(IMAGE.exec(rest.trim())?.[1] ?? '')];
    if (name !== 'RUN') return [];
    return packagesInstalled(rest).map((one) => (typeof one === 'string' ? one : beside(one)));
  });
