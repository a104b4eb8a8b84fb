import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, ButtonLink } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';

type RemovalPageProps = {
  readonly language: Language;
  readonly name: string;
  readonly organisation: string;
  readonly back: string;
};

/** Asks before somebody is taken out of an organisation. */
export function RemovalPage({ language, name, organisation, back }: RemovalPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('person.remove.title', { name, organisation })}</h1>
      <p class="lead">{say('person.remove.text')}</p>
      <form method="post">
        <div class="buttons">
          <Button>{say('person.remove.submit')}</Button>
          <ButtonLink kind="plain" href={back}>
            {say('person.remove.cancel')}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}
