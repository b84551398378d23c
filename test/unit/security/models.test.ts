import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { InitializeParams } from 'vscode-languageserver';
import { sharedSettings } from '../../../server/src/core/index.ts';
import { readSettings } from '../../../server/src/lsp/documents/settings.ts';
import { readWishes } from '../../../server/src/lsp/editor/client-wishes.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope?: string; readonly default?: unknown }>>;
    };
  };
};

const wishes = (initializationOptions?: unknown) =>
  readWishes({ capabilities: {}, initializationOptions } as InitializeParams);

it('no repository and no workspace lets models outside of it be read', () => {
  // `machine`: a folder or a workspace cannot set it.
  expect(manifest.contributes.configuration.properties['rayServeLens.models.readFiles']).toMatchObject({
    scope: 'machine',
    default: false,
  });
  const shared = JSON.stringify(sharedSettings('models: { readFiles: true }\nreadModels: true\n'));
  expect(shared).not.toContain('readsModels');
  expect(wishes({ isTrusted: false }).isTrusted).toBe(false);
  expect(wishes().isTrusted).toBe(true);
});

it.each([
  [{ models: { readFiles: true } }, true],
  [{ models: { readFiles: 'true' } }, false],
  [{ models: true }, false],
  [{}, false],
  [null, false],
])('the settings %j let them be read: %s', (settings, isRead) => {
  expect(readSettings(settings).readsModels).toBe(isRead);
});
