// Versions of this project: MAJOR.MINOR.PATCH.

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

const STEPS = {
  major: ([major]) => [major + 1, 0, 0],
  minor: ([major, minor]) => [major, minor + 1, 0],
  patch: ([major, minor, patch]) => [major, minor, patch + 1],
};

const partsOf = (version) => {
  const parts = VERSION.exec(version ?? '');
  if (parts === null) throw new Error('Which version? major, minor, patch, or one such as 1.2.3.');
  return parts.slice(1).map(Number);
};

const isLater = (next, now) => {
  const index = next.findIndex((part, at) => part !== now[at]);
  return index >= 0 && next[index] > now[index];
};

/** The version after a step or the one that is named. Throws where that is none, or none later. */
export const nextVersion = (current, wanted) => {
  const now = partsOf(current);
  const next = Object.hasOwn(STEPS, wanted ?? '') ? STEPS[wanted](now) : partsOf(wanted);
  if (!isLater(next, now)) throw new Error(`${wanted} is not later than ${current}.`);
  return next.join('.');
};

/** A package.json or package-lock.json with another version of its own; from 1.0.0 on it is no preview. */
export const withVersion = (text, version) => {
  const manifest = JSON.parse(text);
  manifest.version = version;
  if (manifest.packages?.[''] !== undefined) manifest.packages[''].version = version;
  if (manifest.preview === true && partsOf(version)[0] > 0) manifest.preview = false;
  return `${JSON.stringify(manifest, null, 2)}\n`;
};
