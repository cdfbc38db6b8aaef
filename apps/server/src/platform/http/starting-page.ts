/** Shown while the web app is on its way up: comes back by itself, and is honest to machines (503). */
export const startingPage = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="2"><title>Starting…</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;min-height:90vh;display:grid;place-items:center;text-align:center}</style>
</head><body><main role="status"><h1>Starting…</h1><p>The pages will be here in a moment. This page reloads by itself.</p></main></body></html>`;

export const startingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
