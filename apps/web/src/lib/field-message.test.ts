import { expect, test } from 'vitest';
import { z } from 'zod';
import { en } from '../i18n/en.ts';
import { vi } from '../i18n/vi.ts';
import { fieldMessage } from './field-message.ts';

const of = (schema: z.ZodType, value: unknown): string =>
  schema.safeParse(value).error?.issues[0]?.message ?? 'fits';

test.each([
  [z.email(), 'lan', 'This is no e-mail address', 'Địa chỉ e-mail không hợp lệ'],
  [z.string().min(10), 'short', 'At least 10 characters', 'Ít nhất 10 ký tự'],
  [z.string().max(3), 'longer', 'At most 3 characters', 'Nhiều nhất 3 ký tự'],
  [z.string().min(1), '', 'Must not be empty', 'Không được để trống'],
  [z.string(), undefined, 'Must not be empty', 'Không được để trống'],
  [z.number().min(1), 0, 'At least 1', 'Ít nhất 1'],
  [z.number().max(365), 366, 'At most 365', 'Nhiều nhất 365'],
  [z.enum(['a', 'b']), 'c', 'This value cannot be used', 'Giá trị không hợp lệ'],
  [z.string().refine(() => false, 'is not a time zone'), 'x', 'is not a time zone', 'is not a time zone'],
])('%#', (schema, value, english, vietnamese) => {
  const message = of(schema, value);
  const { fields } = en.client.errors;
  expect(fieldMessage(message, fields)).toBe(english);
  expect(fieldMessage(message, vi.client.errors.fields)).toBe(vietnamese);
});
