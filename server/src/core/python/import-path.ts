/** `module:attribute`, or with the last dot for the colon (`import_attr` in `ray/_private/utils.py`); null for neither. */
export const splitImportPath = (path: string): { readonly module: string; readonly attribute: string } | null => {
  const at = path.includes(':') ? path.indexOf(':') : path.lastIndexOf('.');
  const [module, attribute] = [path.slice(0, at), path.slice(at + 1)];
  return at > 0 && attribute !== '' && !attribute.includes(':') ? { module, attribute } : null;
};
