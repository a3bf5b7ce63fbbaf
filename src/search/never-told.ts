import type { Question } from './question.ts';

/*
 * What no briefing says, whatever it is about: the asker's own doings, the hour, somebody's age,
 * whether something is good. Of the words alone a text has too many.
 */

const HOUR =
  /\bwhat time is it\b|\bwhat(?:['’]s| is) the time(?: now| in| at|\s*\??$)|котор\p{L}+ (?:сейчас )?час(?!\p{L})|сколько сейчас времени|сколько времени\s*(?:сейчас|\??$)|сағат (?:қанша|неше)|саат канча|\bsoat (?:necha|nechi)|соат неч|\bsaat kaç/u;
const ADVICE =
  /\b(?:should|can|could|may|must|do) i (?!(?:please )?(?:ask|know|need to know|have (?:the |some |any )?(?:latest|news|summary)|find|learn (?:about|more)|read|see|hear|understand|get (?:the |some |any |a )?(?:latest|news|summary|update|info)))|\bis (?:it|\p{L}+) (?:safe|dangerous)\b|^is (?:it|\p{L}+) worth\b|\bhow safe\b|(?:стоит|безопасно|опасно) ли(?!\p{L})|как (?:мне )?(?:получить|купить|добраться|доехать|попасть)(?!\p{L})/u;
const OPINION =
  /\b(?:is|was|are|were) .{2,40} an? (?:good|bad|great|nice|terrible|better)\b|(?:хорош|плох)\p{L}{2,3} ли(?!\p{L})|самы\p{L} (?:красив|лучш|хорош)|\bdo you (?:like|think|love)\b/u;
const WINNER = /\bwho will (?:win|be elected)\b|кто (?:победит|выиграет)(?!\p{L})/u;
const AGE = /\bhow old (?:is|was)\b|неше жас|канча жаш|\bnecha yosh|неча ёш|\bkaç yaş|чандсола/u;

/** In Russian so asked of somebody alone: 'сколько лет X был' asks for a term. */
const AGE_ALONE = /(?:сколько|skolko) (?:\p{L}+ )?(?:лет|let)(?!\p{L})/u;
const OF_AGE = /^(?:сколько|skolko|лет|let|сейчас|seychas|уже|исполнил\p{L}+|было|ему|ей)$/u;

/** Whether a question asks what no briefing says. */
export function isNeverTold({ text, mentions, rest }: Question): boolean {
  const asked = text.toLowerCase();
  if ([HOUR, ADVICE, OPINION, WINNER].some((kind) => kind.test(asked))) return true;
  // Of an organisation it is known when it was founded.
  const isAge =
    AGE.test(asked) || (AGE_ALONE.test(asked) && rest.every(({ folded }) => OF_AGE.test(folded)));
  return isAge && mentions.length > 0 && mentions.every(({ entity }) => entity.kind === 'person');
}
