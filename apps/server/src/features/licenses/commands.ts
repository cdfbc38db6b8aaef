import { z } from 'zod';
import { defineCommand } from '../../platform/commands/command.ts';
import { generateLicense } from './generate.ts';
import { revokeLicense } from './revoke.ts';
import {
  generateBody,
  keyBody,
  licenseSchema,
  licenseView,
  reasonSchema,
  validationSchema,
} from './schemas.ts';
import { validateKey } from './validate.ts';

const facts = [
  {
    as: 'facts' as const,
    columns: [
      { field: 'id', label: 'License' },
      { field: 'key', label: 'Key' },
      { field: 'status', label: 'Status', as: 'state' as const },
      { field: 'plan.name', label: 'Plan' },
      { field: 'issuedOn', label: 'Issued', as: 'date' as const },
      { field: 'expiresOn', label: 'Expires', as: 'date' as const },
    ],
  },
];

export const commands = [
  defineCommand({
    name: 'licenses generate',
    summary: 'Give a customer a license without a subscription',
    scope: 'licenses:write',
    input: generateBody,
    positionals: ['customerId'],
    output: licenseSchema,
    changes: true,
    secretFields: ['key'],
    show: facts,
    examples: [
      { says: 'For as long as the policy of the house says', types: 'CUSTOMER' },
      { says: 'For thirty days', types: 'CUSTOMER --duration-days 30' },
    ],
    run: async (ctx, input) => licenseView(ctx, await generateLicense(ctx, input)),
  }),
  defineCommand({
    name: 'licenses validate',
    summary: 'Whether a license key holds now, and if not, why',
    scope: 'licenses:read',
    input: keyBody,
    positionals: ['key'],
    output: validationSchema,
    verdict: 'valid',
    show: [
      {
        as: 'facts',
        columns: [
          { field: 'valid', label: 'Valid', as: 'state' },
          { field: 'code', label: 'Code', as: 'state' },
          { field: 'expiresOn', label: 'Expires', as: 'date' },
        ],
      },
    ],
    examples: [{ says: 'What a customer’s key is worth', types: 'AGY-lan-20260125-a3f8c9d2' }],
    run: async (ctx, { key }) => {
      const { valid, code, license } = await validateKey(ctx, key, { fingerprint: null, domain: null });
      return { valid, code, expiresOn: license?.expiresOn ?? null };
    },
  }),
  defineCommand({
    name: 'licenses revoke',
    summary: 'Take a license back for good',
    scope: 'licenses:write',
    input: z.strictObject({ id: z.string().min(1).max(100), reason: reasonSchema }),
    positionals: ['id'],
    output: licenseSchema,
    changes: true,
    secretFields: ['key'],
    show: facts,
    examples: [{ says: 'With the reason, for the audit log', types: 'LICENSE --reason "chargeback"' }],
    run: async (ctx, input) => licenseView(ctx, await revokeLicense(ctx, input)),
  }),
];
