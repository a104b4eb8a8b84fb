import type { Language } from '../../platform/i18n/index.ts';
import type { Network } from '../../platform/ui/index.ts';
import { Figures, type FiguresProps } from './figures.tsx';
import { HelpField } from './help-field.tsx';
import { KnowledgeField } from './knowledge-field.tsx';
import { Languages } from './languages.tsx';
import { type HomeLinks, LinkGroups } from './link-groups.tsx';
import { Newest, type NewestDecision } from './newest.tsx';
import { words } from './words.ts';

export type HomeProps = {
  readonly language: Language;
  readonly network: Network;
  /** The network's slogan, one line each. */
  readonly slogan: readonly string[];
  /** One or two sentences: who the network is. */
  readonly introduction: string;
  readonly links: HomeLinks;
  readonly counts: FiguresProps['counts'];
  /** Newest first. */
  readonly newest: readonly NewestDecision[];
};

/** The start page: help first, then knowledge; where the two fields overlap is the Schnittstelle. */
export function Home(props: HomeProps) {
  const { language, network, links, counts, newest } = props;
  return (
    <>
      <div class="home-fields">
        <HelpField language={language} network={network} links={links} />
        <Languages language={language} />
        <section class="home-slogan" aria-labelledby="home-slogan">
          <div>
            <h2 id="home-slogan">
              {props.slogan.map((line) => (
                <span>{line} </span>
              ))}
            </h2>
            <p>{props.introduction}</p>
          </div>
        </section>
        <KnowledgeField language={language} action={links.decisions} everything={links.search} />
        <div class="home-lens" />
      </div>
      <div class="wrap">
        <LinkGroups language={language} links={links} />
        <div class="home-news">
          <Newest language={language} newest={newest} />
          <Figures language={language} counts={counts} href={links.decisions} />
        </div>
      </div>
    </>
  );
}

/** Title and description of the document, for the frame. */
export function homeHead(language: Language) {
  const say = words(language);
  return {
    title: say('title'),
    description: say('description'),
    styles: ['home-fields.css', 'home.css'],
    wide: true,
  } as const;
}
