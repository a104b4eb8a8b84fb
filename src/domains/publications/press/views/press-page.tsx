import type { Language } from '../../../../platform/i18n/index.ts';
import { EmptyState, Markdown, type Network } from '../../../../platform/ui/index.ts';
import { type NewsHead, newsPath } from '../../news-item.ts';
import { NewsRows } from '../../views/news-rows.tsx';
import type { InsertedFigure } from '../figures.ts';
import type { ShownPicture } from '../picture.ts';
import { type PressContact, pressPath } from '../press-room.ts';
import { words } from '../words.ts';
import { FigureList } from './figure-list.tsx';
import { PressContacts } from './press-contacts.tsx';
import { PressPicture } from './press-picture.tsx';

type PressPageProps = {
  readonly releases: readonly NewsHead[];
  readonly contacts: readonly PressContact[];
  readonly network: Network;
  /** Chosen at the desk; then those that the text about the network names. */
  readonly figures: readonly InsertedFigure[];
  /** Markdown, with its figures in place; '' for none. */
  readonly about: { readonly text: string; readonly lang: Language };
  readonly pictures: readonly ShownPicture[];
  readonly language: Language;
};

/** What journalists look for: whom to ask, what was said, figures that hold, pictures that may be printed. */
export function PressPage(props: PressPageProps) {
  const { releases, contacts, network, figures, about, pictures, language } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('name')}</h1>
      <p class="lead measure">{say('intro')}</p>
      <section class="section" aria-labelledby="kontakt">
        <h2 id="kontakt">{say('contacts')}</h2>
        <PressContacts contacts={contacts} network={network} language={language} />
      </section>
      <section class="section" aria-labelledby="mitteilungen">
        <h2 id="mitteilungen">{say('releases')}</h2>
        <Releases releases={releases} language={language} />
      </section>
      {figures.length > 0 && (
        <section class="section" aria-labelledby="zahlen">
          <h2 id="zahlen">{say('figures')}</h2>
          <p class="measure">{say('figures.intro')}</p>
          <FigureList figures={figures} language={language} />
        </section>
      )}
      <section class="section" aria-labelledby="bilder">
        <h2 id="bilder">{say('pictures')}</h2>
        <Pictures pictures={pictures} language={language} />
      </section>
      {about.text !== '' && (
        <section class="section" aria-labelledby="netzwerk">
          <h2 id="netzwerk">{say('about')}</h2>
          <div class="measure" lang={about.lang === language ? undefined : about.lang}>
            <Markdown text={about.text} level={3} />
          </div>
        </section>
      )}
    </>
  );
}

function Releases({ releases, language }: Pick<PressPageProps, 'releases' | 'language'>) {
  const say = words(language);
  return (
    <>
      {releases.length === 0 ? (
        <EmptyState title={say('releases.none')} links={toContacts(language)} />
      ) : (
        <NewsRows news={releases} level={3} language={language} />
      )}
      <p class="small">
        <a href={`${newsPath(language)}?art=press`}>{say('releases.all')}</a>
        {' · '}
        <a href={`${pressPath(language)}/feed.xml`} type="application/atom+xml">
          {say('releases.feed')}
        </a>
      </p>
    </>
  );
}

function Pictures({ pictures, language }: Pick<PressPageProps, 'pictures' | 'language'>) {
  const say = words(language);
  if (pictures.length === 0)
    return <EmptyState title={say('pictures.none')} links={toContacts(language)} />;
  return (
    <>
      <p class="measure">{say('pictures.intro')}</p>
      <div class="press-pictures">
        {pictures.map((picture) => (
          <PressPicture picture={picture} language={language} />
        ))}
      </div>
    </>
  );
}

function toContacts(language: Language) {
  return [{ href: '#kontakt', label: words(language)('ask') }];
}
