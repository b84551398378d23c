/** The lines of `ray status` that a person looks for, as Ray printed them, without what says that there is nothing. */
export interface StatusLines {
  /** `1 head.default`, of busy and idle nodes. */
  readonly nodes: readonly string[];
  /** What the autoscaler is starting: `worker, 2 launching`. */
  readonly pending: readonly string[];
  readonly failures: readonly string[];
  /** `4.0/4.0 CPU (2.0 used of 3.0 reserved in placement groups)`. */
  readonly usage: readonly string[];
  /** `{'CPU': 1.0}: 2+ pending tasks/actors`. */
  readonly demands: readonly string[];
}

/** Headings of every release from 2.9 to 2.60 and of both autoscalers. */
const HEADINGS: readonly (readonly [RegExp, keyof StatusLines | null])[] = [
  [/^(?:Active|Idle):/, 'nodes'],
  [/^Pending:/, 'pending'],
  [/^Recent failures:/, 'failures'],
  [/^(?:Total )?Usage:/, 'usage'],
  [/^(?:(?:Total|Pending) )?Demands:/, 'demands'],
  [/^\S/, null],
];

/** The lines of the text of `ray status` by what they tell; all empty for another text. */
export const statusLines = (text: string | null): StatusLines => {
  const lines: Record<keyof StatusLines, string[]> = { nodes: [], pending: [], failures: [], usage: [], demands: [] };
  let section: keyof StatusLines | null = null;
  for (const line of (text ?? '').split(/\r?\n/)) {
    const heading = HEADINGS.find(([form]) => form.test(line));
    if (heading !== undefined) section = heading[1];
    else if (section !== null && line.trim() !== '' && !/^\s+\((?:no .*|none)\)$/.test(line))
      lines[section].push(line.trim());
  }
  return lines;
};
