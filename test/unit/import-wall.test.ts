import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const core = fileURLToPath(new URL('../../server/src/core', import.meta.url));
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');

const PARSERS = ['yaml', 'smol-toml'];

describe('the import wall around the core', () => {
  it.each(sources)('%s imports only the core and its two parsers', (name) => {
    const file = resolve(core, name);
    const outside = imports(file).filter((target) =>
      target.startsWith('.') ? !resolve(dirname(file), target).startsWith(`${core}/`) : !PARSERS.includes(target),
    );
    expect(outside).toEqual([]);
  });
});
