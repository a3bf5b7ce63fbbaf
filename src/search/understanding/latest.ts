import { type Piece, wholeWord } from './pieces.ts';

const LATEST = wholeWord(`latest newest recent recently lately now currently nowadays
  последн\\p{L}{2,3} свеж\\p{L}{2,3} новейш\\p{L}{2,3} недавн\\p{L}{1,3} сейчас теперь posledni[ei] posledn\\p{L}{2,4} svezhi[ei]
  соңғы сонгы қазір казир жуырда
  songgi сўнгги сунгги oxirgi охирги hozir ҳозир yaqinda яқинда
  акыркы азыр жакында
  охирин\\p{L}* навтарин\\p{L}* ҳоло ҳозир`);
/** Of the last one there was, unless it belongs to something else. */
const LAST = /^(last|most)$/;
const NEWS =
  wholeWord(`news novosti новост\\p{L}{1,3} жаңалық\\p{L}* жаналык\\p{L}* yangilik\\p{L}* янгилик\\p{L}*
  жаңылык\\p{L}* хабар\\p{L}*`);
const NEW = /^(new|нового|novogo|жаңа|жана|yangi|янги|жаңы|нав)$/;
const WHAT = /^(what|whats|s|is|что|chto|anything|есть|не|nima|нима|эмне|чи|any)$/;

/**
 * The pieces by which a question asks for the newest: 'latest', 'что нового', so‘nggi; none where it
 * doesn't. Words such as 'last month' are a date and no longer among the words.
 */
export function latestPieces(pieces: readonly Piece[]): Piece[] {
  const found = pieces.filter((piece, index) => {
    const { folded } = piece;
    if (folded === '') return false;
    if (LATEST.test(folded)) return true;
    const before = pieces[index - 1]?.folded ?? '';
    if (folded === 'last') return before === 'the' || index === 0;
    return NEW.test(folded) && index > 0 && WHAT.test(before) && index < 4;
  });
  const most = pieces.filter(
    ({ folded }, index) => LAST.test(folded) && found.includes(pieces[index + 1] as Piece),
  );
  const news = pieces.filter(({ folded }) => NEWS.test(folded));
  if (found.length > 0) return [...found, ...most, ...news];
  // News of a subject and nothing else: the newest are meant.
  const others = pieces.filter(
    (piece) =>
      piece.folded !== '' && !news.includes(piece) && piece.words.some(({ stop }) => !stop),
  );
  const named = pieces.some(({ mention }) => mention !== undefined);
  return news.length > 0 && others.length === 0 && named ? news : [];
}
