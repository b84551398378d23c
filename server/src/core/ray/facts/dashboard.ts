/**
 * The first release whose dashboard takes `format=text` for `/api/v0/logs/file`. Before, a mark stands before each block of
 * the file; after 2.44 there is none, and the parameter means nothing (`get_logs` in `dashboard/modules/state/state_head.py`).
 */
export const PLAIN_LOGS_SINCE = '2.33';
