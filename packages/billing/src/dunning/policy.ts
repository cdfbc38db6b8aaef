export type DunningMail = 'failed' | 'reminder' | 'final' | 'suspended' | 'win_back';

/** What follows a charge that failed, as data. Day 0 is the failed charge, days are those of the customer's zone. */
export interface DunningPolicy {
  /** Ascending. */
  readonly retryDays: readonly number[];
  /** Ascending; those after `endDay` go out once it has ended. */
  readonly mails: readonly { readonly day: number; readonly mail: DunningMail }[];
  /** Where it is given up, and what becomes of the subscription then. */
  readonly endDay: number;
  readonly end: 'unpaid' | 'paused' | 'canceled';
  /** Retries are spread over as many minutes, so that a thousand renewals of one morning are not one wave. */
  readonly jitterMinutes: number;
  /** Days before a card expires on which its owner is reminded; descending. */
  readonly expiryDays: readonly number[];
}

export const defaultDunningPolicy: DunningPolicy = {
  retryDays: [1, 3, 5, 7, 10, 14],
  mails: [
    { day: 0, mail: 'failed' },
    { day: 3, mail: 'reminder' },
    { day: 7, mail: 'reminder' },
    { day: 10, mail: 'final' },
    { day: 14, mail: 'suspended' },
    { day: 21, mail: 'win_back' },
  ],
  endDay: 14,
  end: 'unpaid',
  jitterMinutes: 240,
  expiryDays: [30, 15, 7, 3],
};

const longestDay = 90;
/** Beyond it the retry of one day could meet that of the next. */
const longestJitter = 12 * 60;

export interface PolicyFault {
  readonly field: keyof DunningPolicy;
  readonly problem: string;
}

/** What is wrong with a policy that somebody wrote; null = nothing. */
export function policyFault(policy: DunningPolicy): PolicyFault | null {
  const { retryDays, mails, endDay, jitterMinutes, expiryDays } = policy;
  const checks: [boolean, keyof DunningPolicy, string][] = [
    [ascending([0, ...retryDays]), 'retryDays', `are whole days from 1 to ${longestDay}, ascending`],
    [ascending([-1, ...mails.map(({ day }) => day)]), 'mails', 'are on whole days from 0, ascending'],
    [isDay(endDay) && endDay >= (retryDays.at(-1) ?? 0), 'endDay', 'is not before the last retry'],
    [isDay(jitterMinutes, longestJitter), 'jitterMinutes', `are 0 to ${longestJitter}`],
    [ascending([0, ...expiryDays.toReversed()]), 'expiryDays', 'are whole days from 1, descending'],
  ];
  const failed = checks.find(([isGood]) => !isGood);
  return failed === undefined ? null : { field: failed[1], problem: failed[2] };
}

const isDay = (day: number, most = longestDay) => Number.isInteger(day) && day >= 0 && day <= most;

const ascending = (days: readonly number[]): boolean =>
  days.slice(1).every((day, index) => isDay(day) && day > days[index]!);
