import type { Connection } from 'vscode-languageserver';

/** What went wrong, as the log names it: stable, for people who search for it. */
export type FaultCode = `fault-${
  | 'analysis'
  | 'choice'
  | 'client'
  | 'code-action'
  | 'code-lens'
  | 'command'
  | 'comparison'
  | 'completion'
  | 'definition'
  | 'diagnostics'
  | 'files'
  | 'highlights'
  | 'hover'
  | 'inlay-hint'
  | 'links'
  | 'live'
  | 'references'
  | 'rename'
  | 'picture'
  | 'rule'
  | 'settings'
  | 'sums'
  | 'symbols'
  | 'unknown'}`;

/** Tells of a fault that ends nothing but the one thing that was being done, about a document where there is one. */
export type TellFault = (code: FaultCode, error: unknown, uri?: string) => void;

/** Faults as lines of the client's log. */
export const faultsOf =
  (connection: Connection): TellFault =>
  (code, error, uri) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${code}${uri === undefined ? '' : ` ${uri}`}: ${reason}`);
  };

/** The same, which remembers the codes that it was told. */
export const rememberFaults = (
  tell: TellFault,
): { readonly fault: TellFault; readonly faults: () => readonly FaultCode[] } => {
  const told: FaultCode[] = [];
  return {
    fault: (code, error, uri) => {
      if (told.length < MOST) told.push(code);
      tell(code, error, uri);
    },
    faults: () => told,
  };
};

const MOST = 10_000;
