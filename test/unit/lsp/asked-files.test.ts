import { describe, expect, it } from 'vitest';
import { AskedFiles } from '../../../server/src/lsp/files/asked-files.ts';
import type { ReadAnswer } from '../../../server/src/lsp/files/read-request.ts';

type Kind = 'file' | 'folder' | 'other';

/** Files whose answers a test gives: by places, a folder with its entries, a file with its text. */
const desk = () => {
  const state = {
    folders: new Map<string, [string, Kind][]>([['memfs:/ws', [['a.py', 'file'], ['pkg', 'folder'], ['link', 'other']]]]), // prettier-ignore
    texts: new Map([['memfs:/ws/a.py', 'a = 1\n']]),
    asked: [] as string[][],
    wasRead: 0,
    /** Where set, answers wait for it. */
    gate: Promise.resolve(),
  };
  const ask = async (folders: readonly string[], files: readonly string[]): Promise<ReadAnswer> => {
    state.asked.push([...folders, ...files]);
    const answer = {
      folders: folders.map((one) => state.folders.get(one) ?? null),
      files: files.map((one) => state.texts.get(one) ?? null),
    };
    await state.gate;
    return answer;
  };
  const wasRead = (): void => {
    state.wasRead++;
  };
  return { state, files: new AskedFiles(ask, wasRead) };
};

describe('files that the editor reads', () => {
  it('are not there until they are read, all that was asked for at once', async () => {
    const { state, files } = desk();
    expect([files.stat('memfs:/ws/a.py'), files.text('memfs:/ws/a.py'), files.waits()]).toEqual([null, null, true]);
    expect(files.entries('memfs:/ws/pkg')).toEqual([]);
    await files.read();
    expect(state.asked).toEqual([['memfs:/ws', 'memfs:/ws/pkg', 'memfs:/ws/a.py']]);
    expect([files.waits(), state.wasRead, files.text('memfs:/ws/a.py')]).toEqual([false, 1, 'a = 1\n']);
    expect(files.stat('memfs:/ws/a.py')).toMatchObject({ is: 'file' });
  });

  it('are not asked for where a folder around is known not to have them, and links are not followed', async () => {
    const { state, files } = desk();
    files.entries('memfs:/ws');
    await files.read();
    expect(files.stat('memfs:/ws/ray/serve/__init__.py')).toBeNull();
    expect(files.stat('memfs:/ws/link/x.py')).toBeNull();
    expect(files.text('memfs:/ws/link')).toBeNull();
    expect([files.waits(), state.asked.length]).toEqual([false, 1]);
  });

  it('are read again once they changed, with another stamp', async () => {
    const { state, files } = desk();
    files.stat('memfs:/ws/a.py');
    await files.read();
    const stamp = files.stat('memfs:/ws/a.py')?.stamp;
    state.texts.set('memfs:/ws/a.py', 'a = 2\n');
    expect([files.knows('memfs:/ws/a.py'), files.knows('memfs:/ws/pkg/deep/x.py')]).toEqual([true, false]);
    files.changed('memfs:/ws/a.py');
    files.stat('memfs:/ws/a.py');
    await files.read();
    expect(files.text('memfs:/ws/a.py')).toBe('a = 2\n');
    expect(files.stat('memfs:/ws/a.py')?.stamp).not.toBe(stamp);
  });

  it('an answer that was on its way while a file changed does not count', async () => {
    const { state, files } = desk();
    let open = (): void => undefined;
    state.gate = new Promise((resolve) => (open = resolve));
    files.stat('memfs:/ws/a.py');
    const reading = files.read();
    state.texts.set('memfs:/ws/a.py', 'a = 2\n');
    files.changed('memfs:/ws/a.py');
    open();
    await reading;
    files.stat('memfs:/ws/a.py');
    await files.read();
    expect(files.text('memfs:/ws/a.py')).toBe('a = 2\n');
  });

  it('a folder that comes where none was is looked into', async () => {
    const { state, files } = desk();
    files.entries('memfs:/ws');
    await files.read();
    expect(files.stat('memfs:/ws/new/x.py')).toBeNull();
    state.folders.get('memfs:/ws')?.push(['new', 'folder']);
    state.folders.set('memfs:/ws/new', [['x.py', 'file']]);
    expect(files.knows('memfs:/ws/new/x.py')).toBe(true);
    files.changed('memfs:/ws/new/x.py');
    files.stat('memfs:/ws/new/x.py');
    await files.read();
    expect(files.stat('memfs:/ws/new/x.py')).toMatchObject({ is: 'file' });
  });
});
