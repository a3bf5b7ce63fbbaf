import { changed, SECOND } from './folder.ts';
import { body, testMistakes } from './mistakes.ts';

function words(count: number): string {
  return Array.from({ length: count }, () => 'word').join(' ');
}

testMistakes({
  'no fact': {
    files: body('Only a summary.\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:9 facts: there is none: list them with "-", one for each item',
    ],
  },
  'two lists': {
    files: body('- One.\n\n* Two.\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:12 facts: a second list: one is allowed, with one kind of bullet',
    ],
  },
  'text after the list': {
    files: body('- One.\n\nAnd more.\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:12 body: a text after the facts: it comes first',
    ],
  },
  'two paragraphs of summary': {
    files: body('One.\n\nTwo.\n\n- Three.\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:12 summary: a second paragraph: one is allowed',
    ],
  },
  'blocks that have no place': {
    files: body(
      '# Heading\n\n> Quote\n\n    code\n\n***\n\n<div>\n\n[x]: https://example.org\n\n- One.\n',
    ),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 body: a heading (a line of dashes below a text makes one) is not allowed',
      'content/briefs/2021/2021-12-03-second.md:12 body: a quotation is not allowed',
      'content/briefs/2021/2021-12-03-second.md:14 body: a code block (is the text indented?) is not allowed',
      'content/briefs/2021/2021-12-03-second.md:16 body: a rule is not allowed',
      'content/briefs/2021/2021-12-03-second.md:18 body: an HTML block is not allowed',
      'content/briefs/2021/2021-12-03-second.md:20 body: a link definition is not allowed',
    ],
  },
  'a table': {
    files: body('| a | b |\n|---|---|\n| c | d |\n\n- One.\n'),
    problems: ['content/briefs/2021/2021-12-03-second.md:10 body: a table is not allowed'],
  },
  'an image': {
    files: body('- One ![x](https://example.org/x.png).\n'),
    problems: ['content/briefs/2021/2021-12-03-second.md:10 facts: an image is not allowed'],
  },
  'a list within a fact': {
    files: body('- One.\n  - Two.\n- Three.\n\n  Four.\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:11 facts: a list within a fact is not allowed',
      'content/briefs/2021/2021-12-03-second.md:14 facts: a second paragraph: a fact has one',
    ],
  },
  'an empty fact': {
    files: body('- One.\n-\n- {said: Nobody}\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:11 facts: a fact is empty',
      'content/briefs/2021/2021-12-03-second.md:12 facts: a fact is empty',
    ],
  },
  'a numbered list': {
    files: body('1. One.\n2. Two.\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 facts: numbers are not shown: use "-" [warning]',
    ],
  },
  'a link': {
    files: body('- See [there](https://example.org).\n- See https://example.org too.\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 facts: links belong in sources: only the text is shown [warning]',
      'content/briefs/2021/2021-12-03-second.md:11 facts: links belong in sources: only the text is shown [warning]',
    ],
  },
  'a misspelt stance marker': {
    files: body('- One. {opinon: the author}\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 facts: unknown stance marker "opinon" (did you mean "opinion"?)',
    ],
  },
  'a stance marker without a name': {
    files: body('- One. {said: }\n- Two. {opinion}\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 facts: the stance marker {said: } needs a name',
      'content/briefs/2021/2021-12-03-second.md:11 facts: the stance marker {opinion: } needs a name',
    ],
  },
  'a stance marker that is not at the end': {
    files: body(
      '- {said: A} One.\n- Two. {said: B}.\n- Three. {said: C\n- Four. {said: A} {said: B}\n',
    ),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 facts: a stance marker such as {said: name} is closed and ends its fact; there is one',
      'content/briefs/2021/2021-12-03-second.md:11 facts: a stance marker such as {said: name} is closed and ends its fact; there is one',
      'content/briefs/2021/2021-12-03-second.md:12 facts: a stance marker such as {said: name} is closed and ends its fact; there is one',
      'content/briefs/2021/2021-12-03-second.md:13 facts: a stance marker such as {said: name} is closed and ends its fact; there is one',
    ],
  },
  'a stance marker in the summary': {
    files: body('Summary. {said: A}\n\n- One.\n'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 summary: a stance marker belongs to a fact, not to the summary',
    ],
  },
  'a summary that is somewhat long': {
    files: body(`${words(81)}\n\n- One.\n`),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 summary: holds 81 words, 80 at most [warning]',
    ],
  },
  'a summary that is far too long': {
    files: body(`${words(121)}\n\n- One.\n`),
    problems: ['content/briefs/2021/2021-12-03-second.md:10 summary: holds 121 words, 80 at most'],
  },
  'many facts without a summary': {
    files: body(`- ${words(40)}\n`),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 summary: is missing: the facts hold 40 words [warning]',
    ],
  },
  'a translated summary without a first': {
    files: changed(SECOND, 'formerly:', 'translations: {ru: {summary: Кратко}}\nformerly:'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:7 translations.ru.summary: the body has no summary to translate',
    ],
  },
  'a body that is nested too deeply': {
    files: body(`${'> '.repeat(5000)}x\n`),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:10 body: lists or quotations are nested too deeply',
    ],
  },
  'a body that is too long': {
    files: body(`- ${'x'.repeat(20000)}\n`),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:9 body: holds 20004 characters, 20000 at most',
    ],
  },
  'a list in a profile': {
    files: changed('countries/kz.md', 'A country of the steppe.', '- A fact.'),
    problems: [
      'content/countries/kz.md:14 translations.ru.summary: the body has no summary to translate',
      'content/countries/kz.md:17 facts: a profile holds one paragraph; its facts are front matter',
    ],
  },
});
