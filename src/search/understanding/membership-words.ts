import type { PartyRole } from '../../content/closed-sets.ts';
import { wholeWord } from './pieces.ts';

/** The words that questions about membership consist of, in the readers' languages. */

export const COUNTRIES = wholeWord(`country countries state states nation nations
  стран\\p{L}{0,3} государств\\p{L}{0,3} республик\\p{L}{0,3} strany gosudarstva
  ел елдер\\p{L}* елі мемлекет\\p{L}* мамлекет\\p{L}* өлкө\\p{L}*
  davlat\\p{L}* mamlakat\\p{L}* давлат\\p{L}* мамлакат\\p{L}* кишвар\\p{L}* ulke\\p{L}*`);

export const ORGANISATIONS =
  wholeWord(`organisation organisations organization organizations bloc blocs alliance alliances
  grouping groupings unions
  организаци\\p{L}{1,3} объединени\\p{L}{1,3} блок\\p{L}{0,3} союз\\p{L}{1,3} structures структур\\p{L}{1,3}
  ұйым\\p{L}* уйым\\p{L}* одақ\\p{L}* tashkilot\\p{L}* ташкилот\\p{L}* уюм\\p{L}* созмон\\p{L}* орган\\p{L}*`);

export const MEMBERS =
  wholeWord(`member members membership memberships belong belongs belonged belonging participant participants
  participate participates include includes part join joined consist consists comprise comprises comprised
  член\\p{L}{0,4} членств\\p{L}{1,2} состоит состоят состоять состоял\\p{L}? состав\\p{L}{0,2} входит входят входил\\p{L}? вхожу войти участни\\p{L}{1,4}
  участвует участвуют принадлежит принадлежат включает вступил\\p{L}? присоединил\\p{L}{2,3} chlen\\p{L}* vhodit vhodyat vkhodit vkhodyat sostoit
  мүше\\p{L}* муше\\p{L}* кіреді кіре кіретін құрам\\p{L}* қатысады
  azo\\p{L}* аъзо\\p{L}* kiradi kiruvchi tarkib\\p{L}* киради таркиб\\p{L}*
  мүчө\\p{L}* мучо\\p{L}* кирет кирген курам\\p{L}* узв\\p{L}* узви дохил\\p{L}* шомил\\p{L}* uye\\p{L}*`);

/** Membership only where a country or 'who' is asked for: 'which countries are in it'. */
export const IN = wholeWord(`in within of в во из to into inside дар ба ichida`);

export const WHO = wholeWord(`who кто kto кім кімдер kim kimlar ким кимдер кимлар кӣ киҳо кихо`);

export const IS =
  wholeWord(`is are does do did was were become became ли стал стала стали стать li является являются ма ме ба бе па пе mi ми бы би бу бү оё аст
  ҳаст bormi`);

export const WHEN = wholeWord(
  'when когда kogda қашан қашаннан кашан qachon qachondan қачон қачондан качан качантан кай since year году года годах пор',
);

export const WHY = wholeWord('why почему зачем pochemu неге неліктен nega нега эмнеге чаро neden');

export const OR = wholeWord('or или либо ili yoki ёки әлде немесе же ё ya veya');

const ROLES: readonly (readonly [PartyRole, RegExp])[] = [
  [
    'observers',
    wholeWord(`observer observers observing наблюдател\\p{L}{1,4} nablyudatel\\p{L}* байқаушы\\p{L}* kuzatuvchi\\p{L}*
      кузатувчи\\p{L}* байкоочу\\p{L}* нозир\\p{L}* gozlemci\\p{L}*`),
  ],
  [
    'partners',
    wholeWord(`partner partners партнер\\p{L}{0,3} partnery серіктес\\p{L}* hamkor\\p{L}* ҳамкор\\p{L}* өнөктөш\\p{L}*
      шарик\\p{L}*`),
  ],
  ['associates', wholeWord('associate associates associated ассоциированн\\p{L}{2,3}')],
  [
    'former',
    wholeWord(`former formerly бывш\\p{L}{2,3} бұрынғы sobiq собиқ мурдагы left leave leaves quit withdrew вышел вышла вышли
      выходил\\p{L}{0,1} покинул\\p{L}{0,1} покидал\\p{L}{0,1} шықты chiqdi чиқди chiqqan чиққан чыкты`),
  ],
];

export function roleOf(folded: string): PartyRole | undefined {
  return ROLES.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** What may stand around; anything else, and more is asked than who belongs where. */
export const AROUND =
  wholeWord(`both each simultaneously current what which how many much a an the it its they them there that this and or whether has have had as
  currently now today still also full official officially all list lists name names give me tell us please of at for by
  altogether exactly dialogue status number hi hello can ever got used use long far once before still yet more fewer most together name named count total you could i know be being any some international regional not
  кого оба обе обоих обеих одновременно сразу по нынешние нынешних нынешний
  какие какая какой каких какого какому какими каком какое какую каким сколько и или а он она они это в во у на при с ней нем него сейчас сегодня
  теперь еще также полноправн\\p{L}{2,3} официальн\\p{L}{2,3} действующ\\p{L}{2,3} все всех список перечисли перечислите
  назови назовите есть был была были быть диалог\\p{L}{0,2} статус\\p{L}{0,2} международн\\p{L}{2,3} региональн\\p{L}{2,3} что
  такое когда либо нибудь раньше ранее давно недавно насчитывает насчитывается всего большем меньшем с до больше меньше чем количество число скажи скажите пожалуйста мне ее его их чего kakie strana v
  қандай қай қайсы қайсылар қанша неше бар барлық тізім\\p{L}* болып табылады табыла бола болады саналады халықаралық және
  осы қазір бері бастап не кандай кайсы
  qaysi qanday qaysilar nechta bor barcha royxat\\p{L}* hisoblanadi hisoblanadimi xalqaro va bu nima qaysidir beri hozir nechta
  қайси қандай қайсилар нечта бор барча рўйхат\\p{L}* ҳисобланади ҳисобланадими халқаро ва
  кайсылар канча бар баары тизме\\p{L}* болуп саналат саналабы эл аралык жана азыр эмне
  кадом кадомҳо чанд ҳама рӯйхат\\p{L}* аст ҳаст ҳастанд мебошад мебошанд будааст байналмилалӣ ва чист кист дорад имрӯз
  hangi kac mi mı midir mudur var hangileri ne nedir`);
