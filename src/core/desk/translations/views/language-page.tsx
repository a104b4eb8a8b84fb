import type { Translation, Translations } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { type List, lists, listsOf } from '../states.ts';
import { words } from '../words.ts';
import { StateWords } from './state-words.tsx';

type LanguagePageProps = {
  readonly language: Language;
  readonly title: string;
  readonly translations: Translations;
  /** Of the language that the page is about. */
  readonly code: string;
  /** Things at the desk by the key of the text. */
  readonly opened: ReadonlyMap<string, string>;
  readonly base: string;
  /** Address of the kind at the desk. */
  readonly kindBase: string;
  readonly mayEdit: boolean;
};

/** The texts of one language by what is to be done with them. */
export function LanguagePage(props: LanguagePageProps) {
  const { language, title, translations, code } = props;
  const say = words(language);
  const isSource = translations.languages[0]?.code === code;
  const own = translations.states.filter((state) => state.language === code);
  const inList = (list: List) => own.filter((state) => listsOf(state, isSource)[0] === list);
  const fine = own.filter((state) => listsOf(state, isSource).length === 0);
  return (
    <>
      <h1>{title}</h1>
      {fine.length === own.length && <p class="lead">{say('list.none')}</p>}
      {lists.map((list) => {
        const texts = inList(list);
        if (texts.length === 0) return null;
        return (
          <section class="section">
            <h2>{say(`list.${list}`)}</h2>
            <p class="measure">{say(`list.${list}.lead`)}</p>
            <Texts {...props} texts={texts} isSource={isSource} list={list} />
          </section>
        );
      })}
      {fine.length > 0 && (
        <section class="section">
          <h2>{say('list.fine')}</h2>
          <Texts {...props} texts={fine} isSource={isSource} list={null} />
        </section>
      )}
    </>
  );
}

type TextsProps = LanguagePageProps & {
  readonly texts: readonly Translation[];
  readonly isSource: boolean;
  readonly list: List | null;
};

function Texts(props: TextsProps) {
  const { language, translations, texts, isSource, base, list } = props;
  const say = words(language);
  return (
    <ul class="rows">
      {texts.map((state) => {
        const title = translations.texts.find(({ name }) => name === state.text)!.title[language];
        return (
          <li>
            <p>
              <strong>{title}</strong>{' '}
              <span class="small quiet">
                <StateWords state={state} isSource={isSource} language={language} />
              </span>
            </p>
            <div class="row-buttons">
              <Opening {...props} state={state} title={title} />
              {list === 'outdated' && <a href={`${base}/${state.text}`}>{say('changes')}</a>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** To the text at the desk, which takes it over at the first time. */
function Opening(
  props: LanguagePageProps & { readonly state: Translation; readonly title: string },
) {
  const { language, opened, kindBase, mayEdit, state, title } = props;
  const say = words(language);
  const id = opened.get(state.key);
  const about = <span class="unseen"> ({title})</span>;
  if (id)
    return (
      <a href={`${kindBase}/${id}`}>
        {say('open')}
        {about}
      </a>
    );
  return mayEdit ? (
    <form action={`${kindBase}/oeffnung`} method="post">
      <input type="hidden" name="key" value={state.key} />
      <button class="row-button" type="submit">
        {say('open')}
        {about}
      </button>
    </form>
  ) : null;
}
