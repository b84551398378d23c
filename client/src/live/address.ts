/** `127.0.0.1:8265`, or `context/namespace/service`: the name of a cluster as short as it can be told. */
export const shortName = (name: string): string => name.replace(/^(?:https?|kubectl):\/\//, '');

/** The machine alone, as a request to Serve’s own port names it. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');
