import { citationForms } from '../export/form.ts';
import { publicationPath } from '../publication.ts';
import { words } from '../words.ts';
import { formNames } from './form-names.ts';
import type { PublicationPageProps } from './publication-page.tsx';

/** How to cite it and to take it away. */
export function PublicationAside({ shown, citation, language }: PublicationPageProps) {
  const say = words(language);
  const { slug, doi } = shown.publication;
  if (slug === '') return <p class="quiet">{say('cite.later')}</p>;
  return (
    <>
      <h2>{say('cite')}</h2>
      <p class="cite-box">
        <span class="citation">{citation}</span>
      </p>
      {doi !== '' && <p class="small">DOI: {doi}</p>}
      <h2>{say('take')}</h2>
      <ul>
        {citationForms.map((form) => (
          <li>
            <a href={publicationPath(language, slug, form)} type={formNames[form].type}>
              {formNames[form].label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
