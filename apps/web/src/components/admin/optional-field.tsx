'use client';

import type { ComponentProps } from 'react';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Field } from '@/components/ui/field';

/** A field that says that it may stay empty. */
export function OptionalField(props: Omit<ComponentProps<typeof Field>, 'aside' | 'required'>) {
  const { optional } = useStaffTexts();
  return <Field {...props} aside={optional} />;
}
