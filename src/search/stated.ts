import type { FactLabel } from '../content/closed-sets.ts';
import type { Country, Entity, Organisation, ProfileFact } from '../content/corpus.ts';
import { foldName } from '../content/names.ts';
import { factsOf } from '../content/profile-facts.ts';
import type { Asked, AskedWord } from './asked.ts';
import { termsIn } from './brief-terms.ts';
import { hasName, hasWord, namesDays, share } from './coverage.ts';

/** A fact of a profile, and how much of what was asked it has. */
export interface Stated {
  readonly subject: Country | Organisation;
  readonly fact: ProfileFact;
  /** 0 to 1. */
  readonly covered: number;
}

/** By what words a fact is asked for; what is in it counts too. */
const ASKED_BY: Readonly<Record<FactLabel, string>> = {
  official_name: 'official name full called официальное название полное называется расман аталуу',
  own_name: 'name own language call called название язык самоназвание называется',
  full_name:
    'full name stand stands abbreviation acronym mean means полное название расшифровывается означает расшифровка',
  founded:
    'founded established created set up start started begin began formed origin launched proposed year founder old older oldest young younger age старше младше моложе старая возраст основана основан создана создан возникла образована учреждена появилась предложил созвать құрылды құрылған tashkil topgan ташкил топган түзүлгөн таъсис kuruldu',
  capital:
    'capital city столица город главный астана астанасы елорда poytaxti пойтахти борбору борбор пойтахт başkenti baskent',
  seat: 'headquarters headquartered seat secretariat sit based located located office hq place штаб квартира расположена находится секретариат сидит офис базируется штабпәтері қайда qarorgoh қароргоҳ штаб merkezi nerede',
  population:
    'population people live lives inhabitants many number populous население жителей живет человек людей численность проживает халқы халық саны aholisi aholi аҳолиси калкы калк аҳолии аҳолӣ nüfusu nüfus',
  languages:
    'language languages speak spoken state official язык языки языке говорят государственный тілі тіл tili тили забони dili',
  currency:
    'currency money валюта деньги денежная единица валютасы valyutasi асъори пулу para birimi',
  head_of_state:
    'president head state leader rules ruler who power президент глава государства лидер кто правит президенті prezidenti президенти раиси cumhurbaşkanı',
  officers:
    'secretary general head heads leads chair chairs chairman chairmanship presidency leader director генеральный секретарь генсек возглавляет председательствует председатель председательство руководит глава бас хатшысы bosh kotibi башкы катчысы дабири кулл genel sekreteri',
  independence:
    'independence independent day declared since count counts celebrate независимость независимости день независимым тәуелсіздік mustaqillik мустақиллик көзкарандысыздык истиқлолият bağımsızlık',
  status: 'status recognised recognise статус признала признан',
  summits:
    'summit summits meeting held where first next саммит саммиты встреча встречи прошли где первый',
  agreements: 'agreement agreements free trade соглашение соглашения договор торговля',
};

const KINDS = {
  country: 'country state nation страна государство',
  organisation: 'organisation union bloc организация объединение союз',
};

const askedBy = new Map<FactLabel, ReadonlySet<string>>();

function wordsFor(label: FactLabel): ReadonlySet<string> {
  const words = ASKED_BY[label].split(' ');
  // As they stand, too: what a question's word ends on is told by its other words.
  const known = askedBy.get(label) ?? termsIn(words).union(new Set(words.map(foldName)));
  askedBy.set(label, known);
  return known;
}

/** How much of a question a profile must have to be quoted before any brief. */
export const MIN_STATED = 0.7;

/** What an answer must be asked by, if only a little, and not merely hold. */
const LEAST_ASKED = 0.3;

/** The fact of the profiles of what was named that has most of what was asked. */
export function bestStated(asked: Asked): Stated | undefined {
  let best: Stated | undefined;
  for (const { entities } of asked.names) {
    for (const subject of entities) {
      if (!hasFacts(subject)) continue;
      for (const fact of factsOf(subject)) {
        const covered = coveredBy(fact, subject, asked);
        if (best === undefined || covered > best.covered) best = { subject, fact, covered };
      }
    }
  }
  return best;
}

function hasFacts(entity: Entity): entity is Country | Organisation {
  return entity.kind === 'country' || entity.kind === 'organisation';
}

function coveredBy(fact: ProfileFact, subject: Country | Organisation, asked: Asked): number {
  const text = [...Object.values(fact.value), ...Object.values(fact.note ?? {})];
  // What it is needn't be said of it: 'which organisation is older'.
  const said = termsIn([...text, KINDS[subject.kind]]);
  const label = wordsFor(fact.label);
  const words = share(asked.words, (each) =>
    isAskedBy(each, label) ? 1 : Math.max(hasWord(said, each), 0.8 * hasWord(label, each)),
  );
  // Nothing but the name was asked for: that is the whole page's to answer.
  if (words === undefined) return 0;
  const byLabel =
    share(asked.words, (each) => (hasWord(label, each) > 0 || isAskedBy(each, label) ? 1 : 0)) ?? 0;
  if (byLabel < LEAST_ASKED) return 0;
  const names = share(asked.names, (each) =>
    each.entities.includes(subject) || hasName(said, each) ? 1 : 0,
  );
  const dated =
    asked.span === undefined || text.some((each) => namesDays(each, asked.span ?? NEVER)) ? 1 : 0.3;
  return words * (names ?? 1) * dated;
}

/** Whether a word of the question asks for the fact, and not only one of much the same meaning. */
export function asksFor({ words }: Asked, { label }: ProfileFact): boolean {
  return words.some((each) => isAskedBy(each, wordsFor(label)));
}

function isAskedBy({ word }: AskedWord, label: ReadonlySet<string>): boolean {
  return label.has(word.term) || label.has(word.folded);
}

const NEVER = { from: '', to: '' };
