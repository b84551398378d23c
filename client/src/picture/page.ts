import { Uri, type Webview } from 'vscode';
import { STYLES } from '../../../panels/src/picture/html/styles.ts';

/** The page of the panel: one script and one style, each known by a nonce, and nothing from elsewhere. */
export function pageFor(webview: Webview, extension: Uri, language: string, title: string): string {
  const nonce = randomText();
  const script = webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'picture.js')).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${language}" class="editor">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${STYLES}</style>
</head>
<body>
<div id="picture"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}
