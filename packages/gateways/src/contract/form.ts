/** A form field's value: text, a list (`a[0]`) or further fields (`a[b]`). */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };

/** The fields of a form or a query, with their brackets read as structure. */
export function readForm(text: string): { [name: string]: FormValue } {
  const tree: Branch = {};
  for (const [name, value] of new URLSearchParams(text)) put(tree, steps(name), value);
  return Object.fromEntries(Object.entries(tree).map(([name, branch]) => [name, grown(branch)]));
}

interface Branch {
  [name: string]: Branch | string;
}

/** `a[b][0]` → a, b, 0. */
function steps(name: string): string[] {
  const [first = '', ...rest] = name.split('[');
  return [first, ...rest.map((step) => step.replace(/\]$/, ''))];
}

function put(branch: Branch, [step = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    branch[step] = value;
    return;
  }
  const next = branch[step] ?? {};
  branch[step] = next;
  if (typeof next === 'string') throw new Error(`${step} is a value and holds fields`);
  put(next, rest, value);
}

function grown(branch: Branch | string): FormValue {
  if (typeof branch === 'string') return branch;
  const names = Object.keys(branch);
  const values = Object.values(branch).map(grown);
  const isList = names.every((name, index) => name === String(index));
  return isList ? values : Object.fromEntries(names.map((name, index) => [name, values[index] as FormValue]));
}
