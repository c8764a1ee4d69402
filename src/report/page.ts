import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Correction } from '../corrections/types.js';

const built = (name: string) => readFileSync(new URL(`../../dist/report/${name}`, import.meta.url), 'utf8');
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** JSON that can stand inside a script element: nothing in it can end the element or open a comment. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The page before the articles' data, which stand in it as JSON, and after it. Nothing in it may load or run anything else. */
export function reportPage(corrections: readonly Correction[]): { head: string; tail: string } {
  const [client, style, world] = [built('client.js'), built('style.css'), built('world.json')];
  const policy = [
    "default-src 'none'",
    `script-src ${sha256(client)}`,
    `style-src ${sha256(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="conflict-extract">
<title>Conflict report</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript>This report needs JavaScript, which runs inside this file only.</noscript>
<div id="app"></div>
<script type="application/json" id="world">${world.replaceAll('<', '\\u003c')}</script>
<script type="application/json" id="data">{"corrections":${inertJson(corrections)},"articles":[
`;
  const tail = `
]}</script>
<script>${client}</script>
</body>
</html>
`;
  return { head, tail };
}
