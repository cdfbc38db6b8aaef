/** The whole look of the hosted pages: one small style sheet, no pictures, light and dark. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #f3f5f8; --card: #fff; --ink: #14202e; --soft: #55637a; --line: #d5dce6;
  --strong: #1546a0; --strong-ink: #fff; --note: #fff4d6; --note-ink: #5c4300; --bad: #fdeaea; --bad-ink: #8c1d18; --focus: #1546a0; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0e141c; --card: #18212d; --ink: #e9eef5; --soft: #a3b1c4; --line: #324051;
    --strong: #8fb8ff; --strong-ink: #0b1a33; --note: #3a2f10; --note-ink: #ffe3a1; --bad: #431d1d; --bad-ink: #ffc9c5; --focus: #8fb8ff; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.banner { background: var(--note); color: var(--note-ink); padding: .625rem 1rem; text-align: center; font-size: .9375rem; }
main { width: 100%; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; gap: 1.25rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.25rem; }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.0625rem; margin: 0 0 .75rem; }
p { margin: 0 0 .75rem; }
.soft { color: var(--soft); }
.total { font-size: 2rem; font-weight: 650; letter-spacing: -.02em; margin: .75rem 0 1rem; font-variant-numeric: tabular-nums; }
.lines { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.lines li { display: flex; justify-content: space-between; gap: 1rem; padding: .625rem 0; border-bottom: 1px solid var(--line); }
.lines li:last-child { border-bottom: 0; }
.lines .value { white-space: nowrap; font-variant-numeric: tabular-nums; }
.lines .sum { font-weight: 650; }
fieldset { border: 0; margin: 0 0 1.25rem; padding: 0; }
legend { font-weight: 650; font-size: 1.0625rem; padding: 0; margin-bottom: .75rem; }
.choice { display: flex; gap: .75rem; align-items: center; border: 1px solid var(--line); border-radius: 10px; padding: .75rem .875rem; margin-bottom: .5rem; cursor: pointer; }
.choice:has(input:checked) { border-color: var(--strong); box-shadow: inset 0 0 0 1px var(--strong); }
.choice input { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--strong); flex: none; }
.choice strong { display: block; font-weight: 600; }
.choice small { color: var(--soft); font-size: .875rem; }
button, .button { display: block; width: 100%; font: inherit; font-weight: 600; text-align: center; border-radius: 10px; padding: .8125rem 1rem; cursor: pointer; text-decoration: none; }
.pay { background: var(--strong); color: var(--strong-ink); border: 1px solid var(--strong); }
.pay:hover { filter: brightness(1.08); }
.cancel { background: transparent; color: var(--ink); border: 1px solid var(--line); margin-top: .75rem; }
.cancel:hover { border-color: var(--soft); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.refused { background: var(--bad); color: var(--bad-ink); border-radius: 10px; padding: .75rem .875rem; margin-bottom: 1rem; }
.refused p { margin: 0; }
.field { display: block; font-size: .9375rem; margin-bottom: 1rem; }
.field input { display: block; width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 10px; padding: .6875rem .875rem; margin-top: .375rem; }
.save { border-top: 1px solid var(--line); padding-top: .875rem; font-size: .9375rem; }
@media (min-width: 52rem) { main { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); align-items: start; padding-top: 3rem; gap: 1.5rem; } .card { padding: 1.75rem; } main.single { max-width: 34rem; grid-template-columns: 1fr; } }
`;
