import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { forWeb, webEntries } from '../../scripts/bundle.mjs';

describe('the programs of a web extension', () => {
  it.each(webEntries)('$outfile is whole, and asks for nothing of Node', async (entry) => {
    const { metafile, outputFiles } = await build({
      ...forWeb,
      ...entry,
      metafile: true as const,
      write: false as const,
    });
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
    expect([...new Set(imports)]).toEqual(entry.outfile.includes('extension') ? ['vscode'] : []);
    const sources = Object.keys(metafile.inputs);
    expect(sources.filter((path) => /\/node-main\.ts$|server\/src\/(?:node|cli)\/|\/lib\/node\//.test(path))).toEqual(
      [],
    );
    expect(outputFiles.map(({ text }) => /\brequire\("(?!vscode")|\bprocess\.(?:cwd|argv)\b/.exec(text)?.[0])).toEqual([undefined]); // prettier-ignore
  });
});
