import type { EntityKind, ItemKind } from './item.ts';
import { foldName } from './names.ts';
import { didYouMean } from './nearest.ts';
import { quoted } from './problems.ts';

export interface Known {
  readonly kind: EntityKind;
  /** Whether briefs may list a place as a country. */
  readonly iso: boolean;
}

/** What is declared anywhere in the content, valid or not: what codes and languages may refer to. */
export interface Vocabulary {
  /** Of the region, the first is the one every text has; empty where the region can't be read. */
  readonly languages: readonly string[];
  readonly codes: ReadonlyMap<string, Known>;
  readonly people: ReadonlyMap<string, Known>;
  readonly briefs: ReadonlySet<string>;
  /** Codes by folded name. */
  readonly names: ReadonlyMap<string, string>;
  /** Kinds whose file or folder can't be read, so that an unknown code may well be theirs. */
  readonly unread: ReadonlySet<EntityKind>;
}

/** What may stand in one place of the format. */
export type Role = keyof typeof ROLES;

const ROLES = {
  country: { noun: 'a country', kinds: ['country', 'place'] },
  organisation: { noun: 'an organisation', kinds: ['organisation'] },
  topic: { noun: 'a topic', kinds: ['topic'] },
  person: { noun: 'a person', kinds: ['person'] },
  party: {
    noun: 'a country, a place or an organisation',
    kinds: ['country', 'place', 'organisation'],
  },
  setting: { noun: 'a country or a place', kinds: ['country', 'place'] },
} satisfies Record<string, { noun: string; kinds: EntityKind[] }>;

/** What is wrong with a code in this role, with the nearest right one. */
export function codeFault(vocabulary: Vocabulary, role: Role, code: string): string | undefined {
  const { noun, kinds }: { noun: string; kinds: readonly EntityKind[] } = ROLES[role];
  const [own, other] =
    role === 'person'
      ? [vocabulary.people, vocabulary.codes]
      : [vocabulary.codes, vocabulary.people];
  const accepts = (known: Known): boolean =>
    kinds.includes(known.kind) && (role !== 'country' || known.kind !== 'place' || known.iso);

  const known = own.get(code) ?? other.get(code);
  if (known !== undefined && own.has(code) && accepts(known)) return undefined;
  if (known?.kind === 'place' && role === 'country') {
    return `${quoted(code)} is a place without iso, not a country`;
  }
  if (known !== undefined)
    return `${quoted(code)} is known as ${ofKind(known.kind)}, not as ${noun}`;
  if (kinds.some((kind) => vocabulary.unread.has(kind))) return undefined;

  const named = vocabulary.names.get(foldName(code));
  const candidates = [...own].filter(([, one]) => accepts(one)).map(([one]) => one);
  const advice =
    named !== undefined && candidates.includes(named)
      ? ` (did you mean ${quoted(named)}?)`
      : didYouMean(code, candidates);
  return `unknown code ${quoted(code)}${advice}`;
}

/** What is wrong with a language code of a name or text, which need not be the region's. */
export function languageFault(language: string): string | undefined {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    return `${quoted(language)} is not a language code such as en or uz-Cyrl`;
  }
  const canonical = canonicalLanguage(language);
  const known = canonical && (language.length > 2 || languageNames.of(language) !== undefined);
  if (!known) return `unknown language ${quoted(language)}`;
  return canonical === language ? undefined : `write ${quoted(canonical)} for ${quoted(language)}`;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function canonicalLanguage(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export function ofKind(kind: ItemKind): string {
  return kind === 'organisation' ? 'an organisation' : `a ${kind}`;
}
