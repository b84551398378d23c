/** The hosts of the extension, and the settings of the person that bring it there; what tests it runs in the one with Node. */
export const HOSTS = {
  node: {},
  web: { 'remote.extensionKind': { 'ray-serve-lens.ray-serve-lens': ['web'] } },
};
