/** A line of the table: a config of a file before and after the change; null for one that is not there. */

/** One row a config, in the order of the files; `before` is null where nothing is compared. */
export const rowsOf = (before, after) => {
  const [old, now] = [entriesOf(before ?? []), entriesOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].sort().map((name) => {
    const pair = { before: old.get(name) ?? null, after: now.get(name) ?? null };
    return { name, ...pair, isSame: before !== null && JSON.stringify(pair.before) === JSON.stringify(pair.after) };
  });
};

/** What is told of each config by its file and object; a file without a config, such as a RayCluster, is one entry. */
const entriesOf = (files) => {
  const found = new Map();
  for (const file of files) {
    const problems = countsIn(file.diagnostics);
    const configs = file.configs.length === 0 ? [null] : file.configs;
    configs.forEach((config, index) => {
      const name = nameOf(file, config, index);
      found.set(found.has(name) ? `${name} (${index + 1})` : name, entryOf(config, index === 0 ? problems : null));
    });
  }
  return found;
};

const nameOf = ({ path, configs }, config, index) => {
  if (configs.length < 2) return path;
  const { kind, name } = config.manifest ?? {};
  return kind === undefined ? `${path} ${index + 1}` : `${path} ${kind} ${name ?? index + 1}`;
};

const entryOf = (config, problems) => ({
  ray: config?.ray.version ?? null,
  verdict: config === null ? null : (config.verdict.stage ?? config.verdict.status),
  cpu: amountOf(config, 'CPU'),
  gpu: amountOf(config, 'GPU'),
  fit: config?.fit ?? null,
  problems,
});

/** `{ start, most, atLeast }`; null where nothing is known. */
const amountOf = (config, name) => {
  const demand = config?.demand ?? config?.atLeast ?? null;
  if (demand === null) return null;
  return { start: demand.initial[name] ?? 0, most: demand.max[name] ?? 0, atLeast: config.demand === null };
};

/** Counted by their file: they stand in its first row. */
const countsIn = (diagnostics) => ({
  errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
});
