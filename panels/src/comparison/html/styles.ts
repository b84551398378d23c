import { LOOK } from '../../look/styles.ts';

/** The look of the comparison, beside what all pages share. */
export const OWN = `
main { max-width: 1100px; }
h1.worse { color: var(--bad); } h1.better { color: var(--good); }
.tools label { display: inline-flex; align-items: center; }
.icon { width: 28px; height: 28px; }
.main { padding: 4px 12px; background: var(--accent); color: var(--on-accent); border-color: var(--line); }
.main[aria-disabled='true'] { background: none; color: var(--quiet); cursor: default; }
table { border-collapse: collapse; width: 100%; margin-bottom: 20px; background: var(--card); border: 1px solid var(--line); }
caption { text-align: left; font-weight: 600; padding-bottom: 8px; } caption .quiet { font-weight: 400; }
th, td { padding: 6px 10px; text-align: left; vertical-align: top; font-weight: 400; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { font-weight: 600; border-top: 0; } thead td { border-top: 0; }
td { font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
.sides { table-layout: fixed; } .sides th[scope='row'] { color: var(--quiet); } .sides thead td { width: 24%; }
td.accepted, td.fits { color: var(--good); } td.rejected, td.does-not-fit { color: var(--bad); } td.depends { color: var(--warn); }
.changes th[scope='row'] { min-width: 9em; } .changes .deployment th { padding-left: 26px; } .changes .application th, .changes .file th { font-weight: 600; }
.before, .after { display: inline-block; } .before { color: var(--quiet); } .after { font-weight: 600; }
.findings { margin-bottom: 20px; }
.findings ul { border: 1px solid var(--line); background: var(--card); }
.findings li { display: grid; grid-template-columns: 5.2em 1fr; gap: 4px 10px; padding: 6px 10px; }
.findings li + li { border-top: 1px solid var(--line); }
.findings p { overflow-wrap: break-word; min-width: 0; }
.findings .link { text-align: left; align-self: start; }
.severity { font-weight: 600; } .worse .severity { color: var(--bad); } .better .severity { color: var(--good); }
.badge { display: inline-block; padding: 0 8px; border: 1px solid var(--line); border-radius: 10px; font-size: .92em; }
code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: .95em; }
.link { border: 0; padding: 0; color: var(--link); text-decoration: underline; text-underline-offset: 2px; text-align: left; overflow-wrap: anywhere; }
.changes .link { font-weight: inherit; }
body.vscode-high-contrast .main { border-color: var(--line); }
body.vscode-high-contrast .before, body.vscode-high-contrast .main[aria-disabled='true'] { color: var(--fg); }
@media (max-width: 460px) {
  main { padding: 12px; } th, td { padding: 5px 6px; } .changes th[scope='row'] { min-width: 6em; } .changes .deployment th { padding-left: 12px; }
  .findings li { grid-template-columns: 1fr; }
}
`;

/** The look of the comparison. */
export const STYLES = LOOK + OWN;
