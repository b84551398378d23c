/** The look of every page: the editor’s colours where there is an editor, else light or dark as the reader’s system is. */
export const LOOK = `
:root {
  color-scheme: light dark;
  --fg: #1f2328; --quiet: #57606a; --bg: #ffffff; --card: #f6f8fa; --line: #d0d7de; --track: #d8dee4;
  --fill: #57606a; --good: #1a7f37; --bad: #c01c28; --warn: #8a5a00; --focus: #0969da; --link: #0550ae; --accent: #0969da; --on-accent: #ffffff;
  --hue0: #1f77b4; --hue1: #2e9e5b; --hue2: #c2700a; --hue3: #8250df; --hue4: #c2397b; --hue5: #0f8b8d; --hue6: #7a6a00; --hue7: #a0522d;
  --text: 13px; --font: system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root:not(.editor) {
    --fg: #e6edf3; --quiet: #9aa4af; --bg: #16191d; --card: #1e2227; --line: #3a4149; --track: #353b43;
    --fill: #9aa4af; --good: #4cc26a; --bad: #ff7b72; --warn: #e3b341; --focus: #58a6ff; --link: #79b8ff; --accent: #58a6ff; --on-accent: #0b0d10;
    --hue0: #58a6ff; --hue1: #56d364; --hue2: #f0a04b; --hue3: #bc8cff; --hue4: #ff7eb6; --hue5: #39c5cf; --hue6: #d4c24a; --hue7: #d99a77;
  }
}
:root.editor {
  --fg: var(--vscode-foreground); --quiet: var(--vscode-descriptionForeground); --bg: var(--vscode-editor-background);
  --card: color-mix(in srgb, var(--vscode-foreground) 4%, var(--vscode-editor-background));
  --line: var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-foreground) 16%, transparent));
  --track: color-mix(in srgb, var(--vscode-foreground) 14%, transparent);
  --fill: color-mix(in srgb, var(--vscode-foreground) 62%, transparent);
  --focus: var(--vscode-focusBorder); --link: var(--vscode-textLink-foreground); --accent: var(--vscode-button-background); --on-accent: var(--vscode-button-foreground);
  --text: var(--vscode-font-size); --font: var(--vscode-font-family);
}
:root.editor:has(body.vscode-dark), :root.editor:has(body.vscode-high-contrast:not(.vscode-high-contrast-light)) {
  --good: #4cc26a; --bad: #ff7b72; --warn: #e3b341;
  --hue0: #58a6ff; --hue1: #56d364; --hue2: #f0a04b; --hue3: #bc8cff; --hue4: #ff7eb6; --hue5: #39c5cf; --hue6: #d4c24a; --hue7: #d99a77;
}
* { box-sizing: border-box; }
body { margin: 0; padding: 0; color: var(--fg); background: var(--bg); font: var(--text)/1.45 var(--font); }
main { padding: 16px 20px 24px; max-width: 1600px; margin: 0 auto; }
h1, h2, h3, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; border: 0; font-weight: inherit; }
ul, ol { list-style: none; }
h1 { font-size: 1.5em; font-weight: 600; line-height: 1.25; }
h1.fits { color: var(--good); } h1.does-not-fit { color: var(--bad); } h1.depends { color: var(--warn); }
h2 { font-size: 1em; font-weight: 600; margin-bottom: 8px; }
h3 { font-size: 1em; font-weight: 600; }
.quiet { color: var(--quiet); font-weight: 400; } .small { font-size: .92em; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.head { display: flex; flex-wrap: wrap; gap: 12px 24px; justify-content: space-between; align-items: flex-start; margin-bottom: 16px; }
.tools { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 6px; cursor: pointer; }
button:disabled { opacity: .45; cursor: default; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
select { font: inherit; margin-left: 6px; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }
.plain { padding: 1px 10px; }
.plain:not(:disabled):hover { background: var(--track); }
body.vscode-high-contrast .quiet { color: var(--fg); }
`;
