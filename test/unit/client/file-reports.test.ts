import { describe, expect, it } from 'vitest';
import { onFileReport } from '../../../client/src/file-reports.ts';

const report = { uri: 'file:///a.yaml', title: 'Serve config', detail: '' };

describe('what the server tells of files', () => {
  it('is heard by all who listen, though a client knows one handler a notification', () => {
    const handlers = new Map<string, (report: unknown) => void>();
    const client = {
      onNotification: (method: unknown, handler: unknown) => {
        handlers.set(String(method), handler as (report: unknown) => void);
        return { dispose: () => handlers.delete(String(method)) };
      },
    };
    const heard: string[] = [];
    const first = onFileReport(client, ({ uri }) => heard.push(`first ${uri}`));
    onFileReport(client, ({ uri }) => heard.push(`second ${uri}`));
    handlers.get('rayServeLens/file')?.(report);
    first.dispose();
    handlers.get('rayServeLens/file')?.(report);
    expect(heard).toEqual(['first file:///a.yaml', 'second file:///a.yaml', 'second file:///a.yaml']);
  });
});
