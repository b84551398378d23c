/** Problems in their list and in hovers, fixes, and Markdown. */
export const PROBLEMS = `
.problems { padding: 14px 16px 24px; } .problems > ul { display: grid; gap: 10px; } .all-safe { margin-bottom: 12px; }
.problem { --tone: var(--quiet); overflow-wrap: anywhere; }
.problem.error { --tone: var(--bad); } .problem.warning { --tone: var(--warn); } .problem.info { --tone: var(--link); }
.problems .problem { padding: 10px 12px; border: 1px solid var(--line); border-left: 3px solid var(--tone); border-radius: 6px; background: var(--card); }
.mark { display: inline-block; width: 9px; height: 9px; margin-right: 8px; border-radius: 50%; background: var(--tone); }
.problem.warning .mark { border-radius: 2px; transform: rotate(45deg); } .problem.info .mark, .problem.hint .mark { background: none; border: 2px solid var(--tone); }
.problem code { font-size: .9em; white-space: nowrap; }
.place { margin-top: 2px; font-size: .92em; }
.fixes { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
.fix { padding: 4px 10px; text-align: left; background: var(--bg); overflow-wrap: anywhere; }
.fix:hover { border-color: var(--quiet); } .fix.best { border-color: var(--accent); color: var(--link); font-weight: 600; } .fix.more { color: var(--quiet); }
.tip { max-width: min(620px, calc(100vw - 32px)); max-height: min(460px, 60vh); overflow: auto; padding: 10px 14px; font: var(--text)/1.5 var(--font); outline-offset: -2px; }
.tip .problem + .problem, .tip .problem + .markdown { margin-top: 10px; padding-top: 10px; border-top: 1px solid var(--line); }
.markdown { overflow-wrap: break-word; font-family: var(--font); }
.markdown > * + * { margin-top: 7px; }
.markdown ul, .markdown ol { padding-left: 18px; list-style: disc; } .markdown ol { list-style: decimal; } .markdown li + li { margin-top: 3px; }
.markdown hr { border: 0; border-top: 1px solid var(--line); }
.markdown table { width: auto; margin-bottom: 0; background: none; border: 0; font-size: .96em; }
.markdown th, .markdown td { padding: 3px 12px 3px 0; border: 0; border-bottom: 1px solid var(--line); } .markdown th { font-weight: 600; color: var(--quiet); }
.markdown .right { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.markdown code, .problem code { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
.markdown code { font-size: .9em; padding: 1px 4px; border-radius: 4px; background: var(--track); }
.markdown pre { padding: 8px 10px; border-radius: 6px; background: var(--card); overflow: auto; } .markdown pre code { padding: 0; background: none; }
`;
