import { formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import { fileAddress, fileFacts } from '../../catalogue/views/file-list.tsx';
import { pictureAnchor, type ShownPicture, textIn } from '../picture.ts';
import { words } from '../words.ts';

type PressPictureProps = { readonly picture: ShownPicture; readonly language: Language };

/** A picture with what it shows, whose it is and what may be done with it. */
export function PressPicture({ picture, language }: PressPictureProps) {
  const say = words(language);
  const { photographer, takenOn, name } = picture;
  const alt = textIn(picture.alt, language);
  const title = textIn(picture.title, language);
  const rights = textIn(picture.rights, language);
  const other = (lang: Language) => (lang === language ? undefined : lang);
  return (
    <figure class="press-picture" id={pictureAnchor(picture)}>
      <img src={fileAddress(picture)} alt={alt.text} lang={other(alt.lang)} loading="lazy" />
      <figcaption>
        <p class="press-picture-title" lang={other(title.lang)}>
          {title.text}
        </p>
        <p class="small">
          {say('picture.by', { photographer })}
          {takenOn !== '' && `, ${formatPartialDate(takenOn, language)}`}
        </p>
        <p class="small">
          {say('picture.rights')} <span lang={other(rights.lang)}>{rights.text}</span>
        </p>
        <p>
          <a href={fileAddress(picture)} download={name} type={picture.type}>
            {say('picture.download')}
            <span class="unseen">
              : <bdi lang={other(title.lang)}>{title.text}</bdi>
            </span>
          </a>{' '}
          <span class="quiet small">{fileFacts(picture, language).join(' · ')}</span>
        </p>
      </figcaption>
    </figure>
  );
}
