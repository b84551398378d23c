import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, object>> } };
};

it('hovers are not trusted', () => {
  const client = readFileSync('client/src/start-client.ts', 'utf8');
  expect(client).toMatch(/markdown: \{ isTrusted: false\b/);
});

it('the page of a panel loads nothing from elsewhere', () => {
  const page = readFileSync('client/src/panels/page.ts', 'utf8');
  expect(page).toContain("default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'");
  expect(page).not.toMatch(/unsafe-|https?:/);
});

it('settings that name files do not count in a workspace that is not trusted', () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  const naming = Object.keys(manifest.contributes.configuration.properties).filter((name) =>
    /file(?!s\.)|path/i.test(name),
  );
  expect(supported).toBe('limited');
  expect(naming).toContain('rayServeLens.clusterFiles');
  expect(restrictedConfigurations).toEqual(naming);
});
