/** The look of the mailbox, that of the sandbox's own pages: one small style sheet, no pictures, light and dark. */
export const MAILBOX_STYLE = `
:root { color-scheme: light dark; --ground: #f3f5f8; --card: #fff; --ink: #14202e; --soft: #55637a; --line: #d5dce6;
  --strong: #1546a0; --note: #fff4d6; --note-ink: #5c4300; --focus: #1546a0; --hover: #f7f9fc; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0e141c; --card: #18212d; --ink: #e9eef5; --soft: #a3b1c4; --line: #324051;
    --strong: #8fb8ff; --note: #3a2f10; --note-ink: #ffe3a1; --focus: #8fb8ff; --hover: #1e2937; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.banner { background: var(--note); color: var(--note-ink); padding: .625rem 1rem; text-align: center; font-size: .9375rem; }
main { width: 100%; max-width: 52rem; margin: 0 auto; padding: 2rem 1rem 3rem; display: grid; gap: 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
p { margin: 0; }
a { color: var(--strong); }
.soft { color: var(--soft); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; }
.list { list-style: none; margin: 0; padding: 0; }
.list li + li { border-top: 1px solid var(--line); }
.list a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: .875rem 1.25rem; color: inherit; text-decoration: none; }
.list a:hover { background: var(--hover); }
.list strong { font-weight: 600; overflow-wrap: anywhere; }
.list span { font-size: .9375rem; overflow-wrap: anywhere; }
.list .when { text-align: right; font-variant-numeric: tabular-nums; }
.empty { padding: 2.5rem 1.25rem; text-align: center; }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .25rem 1rem; margin: 0; font-size: .9375rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 52rem; border: 0; background: #fff; }
h2 { font-size: 1.0625rem; margin: 0; padding: .875rem 1.25rem; border-bottom: 1px solid var(--line); }
pre { margin: 0; padding: 1.25rem; white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.55 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
@media (max-width: 36rem) { .list a { grid-template-columns: minmax(0, 1fr); } .list .when { text-align: left; } iframe { height: 38rem; } }
:focus-visible { outline: 3px solid var(--focus); outline-offset: -3px; }
`;
