import type { Connection } from 'vscode-languageserver/node';

/** Answers null and logs where a request handler fails, so that one feature's fault ends nothing else. */
export const guard =
  <P, R>(connection: Connection, name: string, handle: (params: P) => Promise<R>) =>
  async (params: P): Promise<R | null> => {
    try {
      return await handle(params);
    } catch (error) {
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    }
  };
