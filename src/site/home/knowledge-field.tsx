import type { Language } from '../../platform/i18n/index.ts';
import { German, SearchBox } from '../../platform/ui/index.ts';
import { words } from './words.ts';

type KnowledgeFieldProps = {
  readonly language: Language;
  /** Path of the case-law search. */
  readonly action: string;
  /** Path of the search over everything. */
  readonly everything: string | undefined;
};

const examples = ['example.norm', 'example.word', 'example.file'] as const;

/** The search, with one example of each kind of question it answers. */
export function KnowledgeField({ language, action, everything }: KnowledgeFieldProps) {
  const say = words(language);
  return (
    <section class="home-knowledge" aria-labelledby="home-knowledge">
      <div>
        <h2 id="home-knowledge">{say('search.title')}</h2>
        <p>{say('search.text')}</p>
        <SearchBox
          action={action}
          formId="home-search"
          label={say('search.label')}
          labelUnseen
          placeholder={say('search.label')}
          value=""
          language={language}
        >
          {say('search.examples')}{' '}
          {examples.map((key, index) => (
            <>
              {index > 0 && ', '}
              <a href={`${action}?${new URLSearchParams({ q: say(key) })}`}>
                <German>{say(key)}</German>
              </a>
            </>
          ))}
        </SearchBox>
        {everything && (
          <button type="submit" class="home-everything" form="home-search" formaction={everything}>
            {say('search.everything')}
          </button>
        )}
      </div>
    </section>
  );
}
