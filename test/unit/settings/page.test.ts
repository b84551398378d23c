import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sharedSettings } from '../../../server/src/core/index.ts';
import { SETTING_KEYS } from '../../../server/src/core/settings/setting-keys.ts';

const page = readFileSync(resolve('docs/config-file.md'), 'utf8');

it('the page of the settings file has a row for each key, and says what it means as the editor does', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` +\| [^|]+ \| (.+?) +\|$/gm)].map(([, key, meaning]) => [key, meaning]);
  expect(rows).toEqual(SETTING_KEYS.map(({ name, meaning }) => [name, meaning.en]));
});

it('its example is a settings file without a problem', () => {
  const [, example = ''] = /```yaml\n(# rayservelens\.yaml\n[^]*?)```/.exec(page) ?? [];
  expect(sharedSettings(example)).toMatchObject({ rayVersion: '2.49.2', problems: [] });
  expect(sharedSettings(example).overrides).toHaveLength(2);
});
