/** Who belongs to what, in whole sentences only where no name has to be inflected. */
export interface MembershipMessages {
  /** The first word of an answer to 'is X in Y'. */
  readonly verdict: Readonly<
    Record<'yes' | 'no' | 'not a member' | 'not any more' | 'unknown', string>
  >;
  /** Neither profile says anything of the two. */
  readonly neverRecorded: (country: string, organisation: string) => string;
  /** The organisation's list is given, and the country is not in it; `held`: when it was so. */
  readonly notListed: (country: string, organisation: string, held: string) => string;
  readonly noList: (organisation: string) => string;
  /** The role that was asked for has no list. */
  readonly noneInRole: (role: string, organisation: string) => string;
  /** A label: who belongs to each of several organisations. */
  readonly inEach: string;
  /** Nothing but the countries' own profiles tells who is in it. */
  readonly fromCountries: string;
  /** A title. */
  readonly of: (name: string) => string;
  readonly nothingOf: (country: string) => string;
  readonly more: (count: number) => string;
}
