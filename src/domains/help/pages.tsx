import type { Child } from 'hono/jsx';
import type { Reader } from './reader.ts';
import { type Rule, rules } from './rights.ts';
import { pathSlugs, stepAt, topicChoices } from './rights-path.ts';
import { editionOf, type Mark } from './texts/edition.ts';
import { pageNames, type TextPage, textPages } from './texts/names.ts';
import { Blocks, Questions, Sections } from './views/document-view.tsx';
import { HelpFrame } from './views/help-frame.tsx';
import { NowPage } from './views/now-page.tsx';
import { Choices, RuleTexts } from './views/rights-page.tsx';
import { SayPage } from './views/say-page.tsx';
import { StartPage } from './views/start-page.tsx';
import { type TextBody, TextPage as TextPageView } from './views/text-page.tsx';

/** Every help page that needs no data of the directory, as it stands in addresses after `hilfe/`. */
export const plainPages: readonly string[] = [
  '',
  ...pageNames,
  'jetzt',
  'saetze',
  'rechte/alle',
  ...pathSlugs.map((slug) => `rechte/${slug}`),
];

/** A page of `plainPages`; null for any other. */
export function plainPage(reader: Reader, page: string): Child | null {
  const mark = coreMark(reader);
  if (page === '') return <StartPage reader={reader} mark={mark} />;
  if (page === 'jetzt') return <NowPage reader={reader} mark={mark} />;
  if (page === 'saetze') return <SayPage reader={reader} mark={mark} />;
  if (page === 'rechte' || page.startsWith('rechte/')) return rightsPage(reader, page);
  if (page === 'fragen') return textPage(reader, 'fragen', questions);
  return Object.hasOwn(textPages, page) ? textPage(reader, page as TextPage, whole) : null;
}

/** What is said about the sentences of the reader's language itself. */
export function coreMark({ setting, tongue }: Reader): Mark | null {
  const states = setting.texts.coreStates(tongue.code);
  return editionOf('core', tongue.code, setting.mode, states).parts[0]!.mark;
}

const whole: TextBody = (reader, { introduction, sections }, level) => (
  <>
    <Blocks reader={reader} blocks={introduction} />
    <Sections reader={reader} sections={sections} level={level} />
  </>
);

const questions: TextBody = (reader, { introduction, sections }) => (
  <>
    <Blocks reader={reader} blocks={introduction} />
    <Questions reader={reader} sections={sections} />
  </>
);

function rightsPage(reader: Reader, page: string): Child | null {
  const slug = page.slice('rechte/'.length);
  if (slug === '')
    return textPage(
      reader,
      'rechte',
      (inside, { introduction }) => <Blocks reader={inside} blocks={introduction} />,
      <>
        <Choices reader={reader} question="path.topic" choices={topicChoices} />
        <p>
          <a href={reader.link('rechte/alle')}>{reader.say('path.all')}</a>
        </p>
      </>,
    );
  if (slug === 'alle') return rulesPage(reader, page, rules);
  const step = stepAt(slug);
  if (step === null) return null;
  if (step.kind === 'rules') return rulesPage(reader, page, step.rules);
  return (
    <HelpFrame reader={reader} page={page}>
      <h1>{reader.say('page.rechte')}</h1>
      <Choices reader={reader} question="path.status" choices={step.choices} />
      <Again reader={reader} />
    </HelpFrame>
  );
}

function rulesPage(reader: Reader, page: string, shown: readonly Rule[]): Child {
  return textPage(
    reader,
    'rechte',
    (inside, document, level) => (
      <RuleTexts reader={inside} document={document} level={level} rules={shown} />
    ),
    <Again reader={reader} />,
    page,
  );
}

function Again({ reader }: { readonly reader: Reader }) {
  return (
    <p>
      <a href={reader.link('rechte')}>{reader.say('path.other')}</a>
    </p>
  );
}

function textPage(
  reader: Reader,
  name: TextPage,
  body: TextBody,
  after?: Child,
  page: string = name,
): Child {
  const { texts, mode } = reader.setting;
  const { code } = reader.tongue;
  const edition = editionOf(textPages[name], code, mode, texts.states(name, code));
  return (
    <TextPageView
      reader={reader}
      page={page}
      edition={edition}
      documents={edition.parts.map((part) => texts.document(name, part.code))}
      body={body}
      after={after}
    />
  );
}
