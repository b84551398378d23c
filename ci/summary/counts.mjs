/** What a workflow may go on with: counts over all files, and whether all of them fit at the start where nodes are known. */
export const countsOf = (files) => {
  const severities = files.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  const fits = files.flatMap(({ configs }) => configs.flatMap(({ fit }) => fit?.initial.status ?? []));
  return {
    files: files.length,
    problems: severities.length,
    errors: severities.filter((one) => one === 'error').length,
    warnings: severities.filter((one) => one === 'warning').length,
    fits: ['does-not-fit', 'depends', 'unknown', 'fits'].find((status) => fits.includes(status)) ?? '',
  };
};

export const outputLines = (counts) =>
  Object.entries(counts)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
