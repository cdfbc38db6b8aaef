/** What the browser remembers under these names decides the look of a page before it is painted (see ThemeScript). */
export const themeKey = 'mekong-theme';
export const signedInKey = 'mekong-signed-in';

/** localStorage that never throws: private windows and strict settings refuse it, and a page must work all the same. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Only a convenience is lost.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was remembered either.
  }
}

export function isRemembered(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Does what the inline theme script does, for pages on which it did not run. */
export function showChosenTheme(): void {
  try {
    const theme = localStorage.getItem(themeKey);
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // The system's theme it is.
  }
}
