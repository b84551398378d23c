// docs/what-changes.md and its Vietnamese twin, made of the facts in oracle/facts: what each Ray release means for configs that
// exist already. `--check` writes nothing and fails where they are not what the facts give.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { changesOf } from './what-changes/changes.mjs';
import { heldFacts } from './what-changes/facts.mjs';
import { page } from './what-changes/page.mjs';

const PAGES = { en: 'docs/what-changes.md', vi: 'docs/what-changes.vi.md' };

const releases = heldFacts();
const steps = releases.slice(1).map((release, index) => ({
  ...release,
  before: releases[index].version,
  changes: changesOf(releases[index].facts, release.facts),
}));
const isCheck = process.argv.includes('--check');
const stale = [];
for (const [language, path] of Object.entries(PAGES)) {
  const text = await format(page(steps.reverse(), language), { ...(await resolveConfig(path)), filepath: path });
  steps.reverse();
  if (!isCheck) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) stale.push(path);
}
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: not what the facts give; run node scripts/what-changes.mjs`);
  process.exitCode = 1;
}
