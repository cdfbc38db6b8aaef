'use client';

import { useStaffTexts } from '@/components/admin/staff-texts';
import { MakeKey } from '@/components/api-keys/make-key';
import { useTexts } from '@/components/texts/texts-provider';
import { SelectField } from '@/components/ui/select-field';

/** `live`: which data is proposed. */
export function MakeHouseKey({ live }: { live: boolean }) {
  const { houseKeys } = useStaffTexts();
  const { apiKeys } = useTexts();
  return (
    <MakeKey kind="house" names={{ ...apiKeys.scopeNames, ...houseKeys.scopeNames }}>
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
