import { command, type Document, italic, item, paragraph } from '../briefing/document.ts';
import { subjectLabel, subjectOf } from '../briefing/names.ts';
import type { Reading } from '../briefing/reading.ts';
import { exampleLine } from '../briefing/subscription.ts';
import type { Messages } from '../language/messages.ts';
import type { RequestProblem } from '../subscriptions/request.ts';

/** What of a line could not be read, why, and how it would be right. */
export function composeProblems(
  problems: readonly RequestProblem[],
  reading: Reading,
  example = exampleLine(reading),
): Document {
  const { problem, button } = reading.messages.subscription;
  return {
    groups: [
      paragraph(problem.nothingChanged),
      ...problems.map((one) =>
        item('• ', inWords(one, reading.messages), ...perhaps(one, reading)),
      ),
      ...(problems.some(({ kind }) => kind === 'not followable')
        ? [paragraph(command(problem.whatThereIs))]
        : []),
      paragraph(italic(problem.forExample), command(example)),
    ],
    actions: [[{ label: button.settings, open: { type: 'settings' } }]],
  };
}

function inWords({ kind, word }: RequestProblem, { subscription: { problem } }: Messages): string {
  switch (kind) {
    case 'unknown':
      return problem.unknown(word);
    case 'ambiguous':
      return problem.ambiguous(word);
    case 'not followable':
      return problem.notFollowable(word);
    case 'two weekdays':
      return problem.twoWeekdays(word);
    case 'two times':
      return problem.twoTimes(word);
    case 'two zones':
      return problem.twoZones(word);
    case 'bad time':
      return problem.badTime(word);
    case 'not whole hours':
      return problem.notWholeHours(word);
    case 'everything and subjects':
      return problem.everythingAndSubjects(word);
    case 'too long':
      return problem.tooLong;
  }
}

/** Codes with their names: what is suggested is what can be typed. */
function perhaps({ suggestions }: RequestProblem, { corpus, messages }: Reading): string[] {
  if (suggestions.length === 0) return [];
  const words = suggestions.map((word) => {
    const subject = subjectOf(word, corpus);
    return subject === undefined ? word : `${word} (${subjectLabel(subject, messages.language)})`;
  });
  return [` ${messages.subscription.problem.perhaps(words.join(', '))}`];
}

/** Why nothing was changed, in one line. */
export function composeRefusal(line: string, { messages }: Reading): Document {
  const { button } = messages.subscription;
  return {
    groups: [paragraph(command(line))],
    actions: [[{ label: button.settings, open: { type: 'settings' } }]],
  };
}
