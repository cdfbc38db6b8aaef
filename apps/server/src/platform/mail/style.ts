import type { CSSProperties } from 'react';

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const cell: CSSProperties = {
  fontSize: '15px',
  lineHeight: '22px',
  padding: '8px 0',
  verticalAlign: 'top',
  color: '#14202e',
  borderTop: '1px solid #d5dce6',
  textAlign: 'left',
  fontWeight: 400,
};
const right: CSSProperties = { textAlign: 'right', whiteSpace: 'nowrap', paddingLeft: '16px' };

/** Mail programs drop style sheets: what must hold stands at each element. */
export const style = {
  ground: { backgroundColor: '#f3f5f8', fontFamily: FONT, margin: '0', padding: '24px 8px' },
  page: { maxWidth: '560px', margin: '0 auto' },
  seller: { color: '#55637a', fontSize: '15px', fontWeight: 600, margin: '0 0 12px', padding: '0 4px' },
  card: {
    backgroundColor: '#ffffff',
    border: '1px solid #d5dce6',
    borderRadius: '14px',
    padding: '28px 24px',
  },
  heading: { color: '#14202e', fontSize: '22px', lineHeight: '28px', fontWeight: 650, margin: '0 0 16px' },
  text: { color: '#14202e', fontSize: '16px', lineHeight: '25px', margin: '0 0 14px' },
  table: { margin: '6px 0 18px' },
  label: cell,
  value: { ...cell, ...right },
  strongLabel: { ...cell, fontWeight: 650 },
  strongValue: { ...cell, ...right, fontWeight: 650 },
  action: { margin: '22px 0 8px' },
  button: {
    backgroundColor: '#1546a0',
    color: '#ffffff',
    borderRadius: '10px',
    fontSize: '16px',
    fontWeight: 600,
    padding: '13px 22px',
    textDecoration: 'none',
  },
  small: { color: '#55637a', fontSize: '13px', lineHeight: '20px', margin: '14px 0 2px' },
  link: { color: '#1546a0', fontSize: '13px', lineHeight: '20px', wordBreak: 'break-all' },
  mailto: { color: '#55637a', textDecoration: 'underline' },
  rule: { borderColor: '#d5dce6', margin: '24px 0 4px' },
} as const satisfies Record<string, CSSProperties>;

/** Where a mail program reads it. */
export const DARK = `@media (prefers-color-scheme: dark) {
.ground, .ground > table > tbody > tr > td { background-color: #0e141c !important; } .card { background-color: #18212d !important; border-color: #324051 !important; }
.ink { color: #e9eef5 !important; } .soft { color: #a3b1c4 !important; } .line { border-color: #324051 !important; }
.button { background-color: #8fb8ff !important; color: #0b1a33 !important; } .link { color: #8fb8ff !important; } }`;
