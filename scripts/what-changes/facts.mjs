import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(`../../oracle/${path}`, import.meta.url), 'utf8'));

/** `{ version, released, facts }` of every release, oldest first; one that says what the one before says has its facts. */
export const heldFacts = () => {
  let last = null;
  return read('releases.json').map(({ version, released }) => {
    const found = read(`facts/${version}.json`);
    last = 'same_as' in found ? last : found;
    return { version, released, facts: last };
  });
};
