import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { placeOfUri, uriOf } from '../../../server/src/lsp/files/uris.ts';

describe('URIs of files', () => {
  it.each(['/a/b.py', '/a b/ä', '/a%20b', '/a#b?c', '/a\\b', '/a{2}`', '/x\ny', "/it's (1)", '/a:b@c'])(
    'of a disk are written and read as Node does: %j',
    (path) => {
      const uri = pathToFileURL(path).href;
      expect(uriOf(path)).toBe(uri);
      expect(placeOfUri(uri)).toBe(fileURLToPath(uri));
    },
  );

  it.each(['/a[1]', '/~a|b^c"<>'])('of a disk lead back to where they came from: %j', (path) => {
    expect(placeOfUri(uriOf(path))).toBe(path);
    expect(fileURLToPath(uriOf(path))).toBe(path);
  });

  it.each([
    ['memfs:/ws/a%20b.yaml', 'memfs:/ws/a b.yaml'],
    ['vscode-vfs://github/o/r/%C3%A4.py', 'vscode-vfs://github/o/r/ä.py'],
    ['vscode-remote://127.0.0.1%3A8000/tmp/a%281%29.py', 'vscode-remote://127.0.0.1%3A8000/tmp/a(1).py'],
    ['vscode-vfs://github/', 'vscode-vfs://github/'],
  ])('of the editor: %s', (uri, place) => {
    expect(placeOfUri(uri)).toBe(place);
    expect(uriOf(place)).toBe(uri);
  });

  it('of folders and drives end without a slash', () => {
    expect(placeOfUri('file:///a/b/')).toBe('/a/b');
    expect(placeOfUri('file:///')).toBe('/');
    expect(placeOfUri('file:///c%3A/a')).toBe('c:/a');
    expect(uriOf('c:/a')).toBe('file:///c:/a');
    expect(placeOfUri('file://server/share/a')).toBe('//server/share/a');
    expect(uriOf('//server/share/a')).toBe('file://server/share/a');
  });

  it.each([
    'untitled:Untitled-1',
    'untitled:/a.yaml',
    'git:/a.yaml?x',
    'memfs:/a?b',
    'memfs:a',
    'no uri',
    'file:///a%2Fb',
    'memfs:/%zz',
  ])('%s is of no file', (uri) => {
    expect(placeOfUri(uri)).toBeNull();
  });
});
