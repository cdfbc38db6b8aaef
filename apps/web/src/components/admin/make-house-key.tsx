'use client';

import { useStaffTexts } from '@/components/admin/staff-texts';
import type { HouseScope } from '@/components/api-keys/key-calls';
import { MakeKey } from '@/components/api-keys/make-key';
import { useTexts } from '@/components/texts/texts-provider';
import { SelectField } from '@/components/ui/select-field';

/** `live`: which data is proposed. */
export function MakeHouseKey({ live }: { live: boolean }) {
  const { houseKeys } = useStaffTexts();
  const { apiKeys } = useTexts();
  const names: Record<HouseScope, string> = { ...apiKeys.scopeNames, ...houseKeys.scopeNames };
  return (
    <MakeKey kind="house" names={names}>
      <SelectField
        name="mode"
        label={houseKeys.mode}
        choices={houseKeys.modes}
        defaultValue={live ? 'live' : 'test'}
        className="max-w-md"
      />
    </MakeKey>
  );
}
