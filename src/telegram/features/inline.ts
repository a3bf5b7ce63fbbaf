import type { Context, Filter } from 'grammy';
import type { InlineQueryResultArticle, InlineQueryResultsButton } from 'grammy/types';
import { archiveOf } from '../../briefing/archive.ts';
import type { Document } from '../../briefing/document.ts';
import { briefFacts } from '../../briefing/entry.ts';
import { subjectLabel, subjectOf } from '../../briefing/names.ts';
import { shortened } from '../../briefing/shortened.ts';
import { isOn } from '../../briefing/subject.ts';
import type { View } from '../../briefing/view.ts';
import { weekSpan } from '../../calendar/iso-week.ts';
import type { Brief } from '../../content/corpus.ts';
import { textIn } from '../../content/localised.ts';
import { spanInWords } from '../../language/dates.ts';
import { NO_PREVIEW } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { ASK_PAYLOAD, linkTo, payloadOf, viewOf } from '../links.ts';
import { answerQuestion, hasNoWords } from '../question.ts';
import { compose, type Library } from '../respond.ts';
import { smallTalk } from '../small-talk.ts';
import { renderLinked } from '../views/linked.ts';
import { render } from '../views/render.ts';

/** Telegram takes 50; fewer come faster, and more are asked for as the reader scrolls. */
const PAGE = 20;
/** Seconds. The corpus changes with a deployment and at midnight; results depend on the language. */
const CACHE_SECONDS = 300;
const DESCRIPTION_LENGTH = 120;

/** What is offered: a page that can be opened, or the answer to the very words. */
type Offer =
  | { readonly type: 'page'; readonly view: View }
  | { readonly type: 'answer'; readonly document: Document; readonly question: string };

/** Answers `@bot words` in any chat with cards: choosing one posts the answer, or a brief. */
export function answerInline(desk: Desk) {
  return async (ctx: Filter<Context, 'inline_query'>): Promise<void> => {
    const { query, offset } = ctx.inlineQuery;
    const library = await desk.library(ctx);
    const start = /^\d{1,5}$/.test(offset) ? Number(offset) : 0;
    const { offers, found } = offersFor(query.trim(), library);
    const shown = offers.slice(start, start + PAGE);
    const next = start + PAGE < offers.length ? String(start + PAGE) : '';
    await ctx.answerInlineQuery(
      shown.flatMap((offer) =>
        offer.type === 'page' ? (card(offer.view, library) ?? []) : answerCard(offer, library),
      ),
      {
        next_offset: next,
        cache_time: CACHE_SECONDS,
        is_personal: true,
        ...(found ? {} : { button: nothingFound(library) }),
      },
    );
  };
}

/** Says that nothing was found, and leads to where there is more room to ask. */
function nothingFound({ messages }: Library): InlineQueryResultsButton {
  return { text: messages.search.nothingInline, start_parameter: ASK_PAYLOAD };
}

/**
 * What a query offers: the view of a link, the answer and its briefs, or else the newest; where
 * nothing was found, the pages of what the query names or nearly names.
 */
function offersFor(query: string, library: Library): { offers: Offer[]; found: boolean } {
  const { corpus } = library;
  const linked = viewOf(query, corpus);
  if (linked !== undefined) return { offers: pages([linked]), found: true };
  const newest = { offers: pages(corpus.briefs.map(viewOfBrief)), found: true };
  if (hasNoWords(query) || smallTalk(query) !== undefined) return newest;
  const answered = answerQuestion(query, library);
  if (answered.type === 'page') {
    const { view } = answered;
    return { offers: pages([view, ...briefsOf(view, library).map(viewOfBrief)]), found: true };
  }
  const { document, briefs, isGap } = answered;
  if (isGap && briefs.length === 0) return { offers: pages(viewsIn(document)), found: false };
  const answer: Offer = { type: 'answer', document, question: query };
  const offers = [answer, ...pages([...new Set(briefs)].map(viewOfBrief))];
  return { offers, found: true };
}

/** The subjects that a document has buttons to. */
function viewsIn({ actions }: Document): View[] {
  return actions
    .flat()
    .flatMap((action) => ('open' in action && action.open.type === 'subject' ? action.open : []));
}

function briefsOf(view: View, { corpus }: Library): readonly Brief[] {
  if (view.type === 'week') return archiveOf(corpus).briefsIn(view.week);
  const subject = view.type === 'subject' ? subjectOf(view.code, corpus) : undefined;
  return subject === undefined ? [] : corpus.briefs.filter((brief) => isOn(brief, subject));
}

function pages(views: readonly View[]): Offer[] {
  return views.map((view) => ({ type: 'page', view }));
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

/** The same answer as in a chat with the bot, under the question. */
function answerCard(
  { document, question }: Extract<Offer, { type: 'answer' }>,
  library: Library,
): InlineQueryResultArticle {
  const { text, entities, markup } = renderLinked(document, { type: 'asked' }, library);
  return {
    type: 'article',
    id: 'answer',
    title: question,
    description: shortened(text.replace(/\s+/gu, ' '), DESCRIPTION_LENGTH),
    input_message_content: { message_text: text, entities, link_preview_options: NO_PREVIEW },
    reply_markup: markup,
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
