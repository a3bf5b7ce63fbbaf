import type { Context, Filter } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import { archiveOf } from '../../briefing/archive.ts';
import { briefFacts } from '../../briefing/entry.ts';
import { subjectLabel, subjectOf } from '../../briefing/names.ts';
import { isOn } from '../../briefing/subject.ts';
import type { View } from '../../briefing/view.ts';
import { weekSpan } from '../../calendar/iso-week.ts';
import type { Brief } from '../../content/corpus.ts';
import { textIn } from '../../content/localised.ts';
import { spanInWords } from '../../language/dates.ts';
import { NO_PREVIEW } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { linkTo, payloadOf, viewOf } from '../links.ts';
import { compose, type Library } from '../respond.ts';
import { render } from '../views/render.ts';

/** Telegram takes 50; fewer come faster, and more are asked for as the reader scrolls. */
const PAGE = 20;
/** Seconds. The corpus changes with a deployment and at midnight; results depend on the language. */
const CACHE_SECONDS = 300;
const DESCRIPTION_LENGTH = 120;

/** Answers `@bot words` in any chat with cards: choosing one posts the brief. */
export function answerInline(desk: Desk) {
  return async (ctx: Filter<Context, 'inline_query'>): Promise<void> => {
    const { query, offset } = ctx.inlineQuery;
    const library = await desk.library(ctx);
    const start = /^\d{1,5}$/.test(offset) ? Number(offset) : 0;
    const cards = cardsFor(query.trim(), library);
    const shown = cards.slice(start, start + PAGE);
    const next = start + PAGE < cards.length ? String(start + PAGE) : '';
    await ctx.answerInlineQuery(
      shown.flatMap((view) => card(view, library) ?? []),
      { next_offset: next, cache_time: CACHE_SECONDS, is_personal: true },
    );
  };
}

/** What a query offers: the view of a link, the briefs that answer, or else the newest. */
function cardsFor(query: string, library: Library): View[] {
  const { corpus, search, today } = library;
  const linked = viewOf(query, corpus);
  if (linked !== undefined) return [linked];
  if (query === '') return corpus.briefs.map(viewOfBrief);
  const answer = search.answer(query, today);
  switch (answer.type) {
    case 'subject': {
      const { subject } = answer;
      const briefs = corpus.briefs.filter((brief) => isOn(brief, subject));
      return [{ type: 'subject', code: subject.code }, ...briefs.map(viewOfBrief)];
    }
    case 'week':
      return [
        { type: 'week', week: answer.week },
        ...archiveOf(corpus).briefsIn(answer.week).map(viewOfBrief),
      ];
    case 'hits':
      return answer.hits.map(({ passage }) => viewOfBrief(passage.brief));
    case 'nothing':
      return [];
  }
}

function viewOfBrief({ key }: Brief): View {
  return { type: 'brief', key };
}

function card(view: View, library: Library): InlineQueryResultArticle | undefined {
  const { messages, address, corpus } = library;
  const document = compose(view, library);
  const payload = payloadOf(view, corpus);
  if (document === undefined || payload === undefined) return undefined;
  const { text, entities } = render(document, { place: { view, page: 0 } }, messages);
  const url = linkTo(address, payload);
  return {
    type: 'article',
    id: payload.slice(0, 64),
    title: titleOf(view, library),
    description: descriptionOf(view, library),
    input_message_content: { message_text: text, entities, link_preview_options: NO_PREVIEW },
    // Links instead of callbacks: the card lives in chats where the bot may not be.
    reply_markup: { inline_keyboard: [[{ text: messages.button.open, url }]] },
  };
}

function titleOf(view: View, { corpus, messages }: Library): string {
  const { language } = messages;
  if (view.type === 'brief') {
    const brief = corpus.briefIndex.get(view.key);
    return brief === undefined ? '' : textIn(brief.title, language).text;
  }
  if (view.type === 'week') return messages.week.title(spanInWords(weekSpan(view.week), language));
  if (view.type === 'story') {
    const story = corpus.stories.get(view.code);
    return story === undefined ? '' : textIn(story.name, language).text;
  }
  const subject = view.type === 'subject' ? subjectOf(view.code, corpus) : undefined;
  return subject === undefined ? '' : subjectLabel(subject, language);
}

function descriptionOf(view: View, library: Library): string {
  if (view.type !== 'brief') return '';
  const brief = library.corpus.briefIndex.get(view.key);
  if (brief === undefined) return '';
  const { summary, facts } = brief;
  const words =
    summary === undefined ? facts[0]?.text : textIn(summary, library.messages.language).text;
  const points = Array.from(words ?? '');
  const first = points.slice(0, DESCRIPTION_LENGTH).join('').trimEnd();
  const more = points.length > DESCRIPTION_LENGTH ? '…' : '';
  return `${briefFacts(brief, library)}\n${first}${more}`;
}
