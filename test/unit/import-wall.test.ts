import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Pure libraries that read a language. */
const LIBRARIES = new Set(['yaml', 'smol-toml', '@lezer/python', '@lezer/common']);
const core = fileURLToPath(new URL('../../server/src/core', import.meta.url));
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^(?:import|export|\}).*\bfrom|^import|\bimport\()\s*'([^']+)'/gm)].map(
    ([, name]) => name ?? '',
  );

describe('the import wall around the core', () => {
  it.each(sources)('%s imports only the core and the parsers', (name) => {
    const file = resolve(core, name);
    const outside = imports(file).filter((target) =>
      target.startsWith('.') ? !resolve(dirname(file), target).startsWith(`${core}/`) : !LIBRARIES.has(target),
    );
    expect(outside).toEqual([]);
  });
});
