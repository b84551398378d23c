/** The page: colours of the text, the columns, the tabs. */
export const PAGE = `
:root {
  --text: 14px; --faint: #6e7781; --float: #ffffff; --active: rgb(9 105 218 / 6%); --selection: rgb(9 105 218 / 18%);
  --code-comment: #5c6773; --code-key: #0550ae; --code-text: #0a6640; --code-number: #8a4600; --code-word: #a0204e; --code-name: #6e3fb8;
}
@media (prefers-color-scheme: dark) {
  :root:not(.editor) {
    --faint: #8b949e; --float: #22272e; --active: rgb(88 166 255 / 8%); --selection: rgb(88 166 255 / 26%);
    --code-comment: #8d99a6; --code-key: #79b8ff; --code-text: #7ee2a8; --code-number: #f0a04b; --code-word: #ff8fb1; --code-name: #c8a6ff;
  }
}
#page { display: flex; flex-direction: column; height: 100dvh; }
[hidden] { display: none !important; }
main.lens { flex: 1; min-height: 0; display: flex; flex-direction: column; width: 100%; max-width: none; margin: 0; padding: 0; }
.columns { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); border-top: 1px solid var(--line); }
.pane { min-width: 0; min-height: 0; display: flex; flex-direction: column; }
.results { border-left: 1px solid var(--line); }
.code { flex: 1; min-height: 0; }
.view { flex: 1; min-height: 0; overflow: auto; }
.view:focus-visible { outline-offset: -2px; }
.sheet > div { padding: 16px 20px 24px; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 24px; padding: 5px 16px; border-top: 1px solid var(--line); font-size: .88em; }
.sheet select { height: 30px; padding: 0 8px; border-radius: 6px; }
.nothing { padding: 24px 20px; }
.tabs { display: flex; gap: 2px; padding: 0 10px; border-bottom: 1px solid var(--line); background: var(--card); overflow-x: auto; scrollbar-width: none; }
.tabs [role='tab'] { flex: none; padding: 8px 12px 7px; border: 0; border-bottom: 2px solid transparent; border-radius: 0; color: var(--quiet); white-space: nowrap; }
.tabs [role='tab']:hover { color: var(--fg); }
.tabs [role='tab'][aria-selected='true'] { color: var(--fg); font-weight: 600; border-bottom-color: var(--accent); }
.tabs [role='tab']:focus-visible { outline-offset: -3px; }
.count { margin-left: 6px; padding: 0 6px; border-radius: 9px; background: var(--track); color: var(--fg); font-size: .82em; font-weight: 600; }
.notice { position: fixed; inset-inline: 0; bottom: 24px; width: fit-content; margin-inline: auto; max-width: calc(100% - 32px); padding: 9px 18px; border-radius: 8px; background: var(--fg); color: var(--bg); box-shadow: 0 8px 28px rgb(0 0 0 / 24%); z-index: 20; }
@media (max-width: 899px) {
  .columns { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
  .pane { flex: 1; } .results { border-left: 0; } .results.folded { flex: none; }
  .editor-pane[hidden] + .results { flex: 1; }
  .keys-note { display: none; } .foot { padding: 3px 12px; justify-content: center; }
}
@media (max-width: 460px) { .sheet > div { padding: 14px 12px 20px; } }
`;
