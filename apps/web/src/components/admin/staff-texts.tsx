'use client';

import { createContext, type ReactNode, use } from 'react';
import type { StaffTexts } from '@/i18n/texts';

const StaffTextsContext = createContext<StaffTexts | null>(null);

/** Apart from the texts of every page, so that customers are not sent the words of pages that they never see. */
export function StaffTextsProvider({ texts, children }: { texts: StaffTexts; children: ReactNode }) {
  return <StaffTextsContext value={texts}>{children}</StaffTextsContext>;
}

export function useStaffTexts(): StaffTexts {
  const texts = use(StaffTextsContext);
  if (!texts) throw new Error('StaffTextsProvider is missing above this component');
  return texts;
}
