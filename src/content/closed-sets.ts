/** The closed sets of the content's format: what authors may choose from. */

export const FACT_LABELS = [
  'official_name',
  'own_name',
  'full_name',
  'founded',
  'capital',
  'seat',
  'population',
  'languages',
  'currency',
  'head_of_state',
  'officers',
  'independence',
  'status',
  'summits',
  'agreements',
] as const;
export type FactLabel = (typeof FACT_LABELS)[number];

export const MEMBERSHIP_STATUSES = [
  'founding_member',
  'member',
  'participant',
  'associate',
  'observer',
  'partner',
  'applicant',
  'former_member',
  'not_a_member',
] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

export const PARTY_ROLES = ['members', 'associates', 'observers', 'partners', 'former'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const PRECISIONS = ['day', 'range', 'week', 'month'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const KINDS = ['news', 'digest', 'analysis', 'interview', 'opinion'] as const;
export type Kind = (typeof KINDS)[number];
