import { z } from './zod.ts';

/** A kebab-case id: the name of a rule, an event, a fact, a process or a pack. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case id such as "request-received"');
export type Id = string;

/** A short text a person reads. No markup: text is shown as text. */
export const Words = z
  .string()
  .min(1, 'expected some words, found an empty text')
  .max(600, 'expected at most 600 characters: say it shorter')
  .regex(/^[^<>]*$/, 'expected plain words without < or >');

/**
 * How binding a rule is. `law`: an Act, regulation or tribunal rule. `case-law`: a court's ruling on them. `guidance`:
 * the Code of Practice or national guidance ("should"). `contract`: a term between commissioner and provider. `local`:
 * one council's or trust's own practice, never shown as law. `derived`: arithmetic that follows from other rules.
 */
export const Status = z.enum(['law', 'case-law', 'guidance', 'contract', 'local', 'derived']);
export type Status = z.infer<typeof Status>;

/** How sure we are of the rule (not of the sum): `high`, `medium` or `low`. */
export const Confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof Confidence>;

/** Who must act. */
export const Actor = z.enum([
  'local-authority',
  'advice-giver',
  'health-body',
  'school-or-college',
  'parent-or-young-person',
  'mediation-adviser',
  'old-authority',
  'new-authority',
  'old-health-commissioner',
  'new-health-commissioner',
  'health-commissioner',
  'review-organiser',
  'early-years-provider',
  'either-party',
  'anyone',
]);
export type Actor = z.infer<typeof Actor>;
