import { Uri, type Webview } from 'vscode';
import { language } from '../words.ts';

/** What a page is made of. */
export interface Page {
  /** The script under dist/. */
  readonly script: string;
  readonly styles: string;
  readonly title: string;
}

/** The page of a panel: one script and one style, each known by a nonce, and nothing from elsewhere. */
export function pageFor(webview: Webview, extension: Uri, { script, styles, title }: Page): string {
  const nonce = randomText();
  const source = webview.asWebviewUri(Uri.joinPath(extension, 'dist', script)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${language}" class="editor">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${styles}</style>
</head>
<body>
<div id="page"></div>
<script nonce="${nonce}" src="${source}"></script>
</body>
</html>`;
}

function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}
