import { type SandboxState, TABLES, type TableName } from './state.ts';
import type { Change } from './store.ts';

type Table = Record<string, object>;

/** A state that notices which of its rows are touched, and hands that list out once. */
export interface TrackedState {
  state: SandboxState;
  takeChanges(): Change[];
}

/**
 * Wraps a state so that no handler has to report what it changed: one that forgot would lose data at the next
 * restart only, where no test of the handler looks. Rows are watched one level deep, so lists and nested parts in
 * them have to be replaced, not edited in place.
 */
export function track(raw: SandboxState): TrackedState {
  const changed = new Map<string, Change>();
  const mark = (table: TableName, id: string) => {
    changed.set(`${table} ${id}`, { table, id });
  };
  const tables = new Map<PropertyKey, Table>(
    TABLES.map((name) => [name, watchTable(name, raw[name] as Table, mark)]),
  );
  const state = new Proxy(raw, {
    get: (target, name) => tables.get(name) ?? Reflect.get(target, name),
  });
  return {
    state,
    takeChanges: () => {
      const list = [...changed.values()];
      changed.clear();
      return list;
    },
  };
}

function watchTable(name: TableName, rows: Table, mark: (table: TableName, id: string) => void): Table {
  const watched = new WeakMap<object, object>();
  const watchRow = (id: string, row: object): object => {
    const known = watched.get(row);
    if (known) return known;
    const proxy = new Proxy(row, {
      set: (target, field, value) => {
        mark(name, id);
        return Reflect.set(target, field, value);
      },
    });
    watched.set(row, proxy);
    return proxy;
  };
  return new Proxy(rows, {
    get: (target, id) => {
      const row = typeof id === 'string' && Object.hasOwn(target, id) ? target[id] : undefined;
      return row ? watchRow(String(id), row) : Reflect.get(target, id);
    },
    set: (target, id, row) => {
      mark(name, String(id));
      return Reflect.set(target, id, row);
    },
    deleteProperty: (target, id) => {
      mark(name, String(id));
      return Reflect.deleteProperty(target, id);
    },
  });
}
