/** The first worker of the page, and the address that further ones are made from. */
export interface EarlyServer {
  readonly address: string;
  worker: Worker | null;
  /** The browser makes no worker, or its script does not run. */
  failed: boolean;
}

declare global {
  /** What the first script of the page leaves for the second. */
  var earlyServer: EarlyServer | undefined;
}

/** The element of the page that holds the text of the server. */
const ELEMENT = 'server';

/** The text of the server as something that a worker is made of; the element is not needed any longer. */
export const addressOfServer = (): string => {
  const element = document.getElementById(ELEMENT);
  const blob = new Blob([element?.textContent ?? ''], { type: 'text/javascript' });
  element?.remove();
  return URL.createObjectURL(blob);
};
