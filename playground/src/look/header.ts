/** The head of the page and the line of totals below it. */
export const HEADER = `
.top { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; padding: 10px 16px; }
.brand { display: flex; align-items: center; gap: 10px; }
.brand h1 { font-size: 1.14em; white-space: nowrap; }
.logo { width: 26px; height: 26px; fill: none; stroke: var(--accent); stroke-width: 2.6; stroke-linecap: round; flex: none; }
.choices { flex: 1 1 560px; display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: flex-start; }
.acts { display: flex; flex-wrap: wrap; gap: 8px; }
.field { display: flex; align-items: center; gap: 8px; position: relative; min-width: 0; }
.field > span:first-child { color: var(--quiet); }
.field select, .field input { margin: 0; min-width: 0; height: 34px; padding: 0 10px; border: 1px solid var(--line); border-radius: 6px; font: inherit; color: inherit; background: var(--card); }
.field select { max-width: 15em; } .field .release { width: 8em; } .field select:disabled { opacity: .6; }
.field.grows { flex: 1 1 12em; } .field.grows input { flex: 1; width: 100%; max-width: 24em; }
.field input::placeholder { color: var(--quiet); opacity: 1; }
.field input[aria-invalid='true'] { border-color: var(--bad); }
.fault { position: absolute; top: 100%; left: 0; right: 0; z-index: 12; margin-top: 4px; padding: 8px 10px; border: 1px solid var(--bad); border-radius: 6px; background: var(--float); color: var(--bad); }
.button { display: inline-flex; align-items: center; height: 34px; padding: 0 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--card); cursor: pointer; white-space: nowrap; }
.button .short { display: none; } .button:hover { border-color: var(--quiet); }
.main-act, .all-safe { background: var(--accent); color: var(--on-accent); border-color: transparent; font-weight: 600; }
.file { position: relative; } .file input { position: absolute; inset: 0; opacity: 0; cursor: pointer; } .file:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: 2px; }
.totals { padding: 10px 16px; border-top: 1px solid var(--line); background: var(--card); min-height: 44px; max-height: 34vh; overflow: auto; }
.total { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 22px; }
.total + .total { margin-top: 6px; padding-top: 6px; border-top: 1px solid var(--line); }
.verdict { font-size: 1.14em; font-weight: 600; } .on { flex: 1 1 0; min-width: 9em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.verdict.accepted { color: var(--good); } .verdict.rejected { color: var(--bad); } .verdict.unknown { color: var(--warn); }
.amount b { font-variant-numeric: tabular-nums; }
.fit { margin-left: 10px; font-weight: 600; }
.fit.fits { color: var(--good); } .fit.does-not-fit { color: var(--bad); } .fit.depends, .fit.unknown { color: var(--warn); }
.reasons { flex-basis: 100%; } .reasons summary { cursor: pointer; color: var(--quiet); }
.reasons ul { list-style: disc; padding: 4px 0 2px 20px; display: grid; gap: 3px; }
@media (max-width: 899px) {
  .top { padding: 8px 12px; gap: 8px 12px; } .brand { flex: 1; } .choices { order: 3; flex-basis: 100%; gap: 8px; }
  .acts { gap: 6px; } .totals { padding: 8px 12px; } .total { gap: 1px 14px; }
}
@media (max-width: 560px) {
  .brand h1 .quiet, .file { display: none; } .button .short { display: inline; } .button { position: relative; }
  .button .long { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .choices { display: grid; grid-template-columns: minmax(0, 1fr) auto; }
  .field > span:first-child { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .field select { max-width: none; width: 100%; font-size: 16px; } .field input { max-width: none; font-size: 16px; } .field.grows { grid-column: 1 / -1; } .field.grows input { max-width: none; }
  .button { padding: 0 10px; }
  .totals { font-size: 12.5px; min-height: 0; } .total .fit { margin-left: 4px; } .total .amount, .total .verdict, .total .on { flex-basis: 100%; } .total .on.named { display: none; }
}
`;
