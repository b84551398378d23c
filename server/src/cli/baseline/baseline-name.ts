/** Where a baseline is kept when the call names no file. */
export const BASELINE_FILE = '.rayservelens-baseline.json';
