/** Environment variables of the Ray processes, as far as a manifest shows them. */
export type Environment = ReadonlyMap<string, string>;
