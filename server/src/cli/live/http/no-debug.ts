/** Stands in the bundles for the package `debug`, which writes addresses of proxies with their passwords. */
const silent = (): (() => void) => () => undefined;

export default silent;
