'use client';

import { useLayoutEffect } from 'react';
import { showChosenTheme } from '@/lib/browser-memory';

/** For error and not-found pages: built in the browser or without a layout of ours, they have no theme script. */
export function ChosenTheme() {
  useLayoutEffect(showChosenTheme, []);
  return null;
}
