import type { Language } from '../../../../platform/i18n/index.ts';
import { Button } from '../../../../platform/ui/index.ts';
import type { Belonging } from '../../people.ts';
import { addressOf } from '../addresses.ts';
import type { KeptForm } from '../kept-form.ts';
import { words } from '../words.ts';
import { OnwardFields } from './onward-fields.tsx';

type OtherOrganisationPageProps = {
  readonly title: string;
  /** For which the form was made; null: she does not belong to it, or not any more. */
  readonly meant: Belonging | null;
  /** Name of the one for which she is signed in now. */
  readonly chosen: string;
  /** null: it was too long to be kept. */
  readonly kept: KeptForm | null;
  readonly hasFiles: boolean;
  readonly language: Language;
};

/** A form was made for another organisation than the one that was chosen since; nothing was saved. */
export function OtherOrganisationPage(props: OtherOrganisationPageProps) {
  const { title, meant, chosen, kept, hasFiles, language } = props;
  const say = words(language);
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">
        {meant ? say('other.lead', { meant: meant.organisationName, chosen }) : say('other.gone')}
      </p>
      {meant && (
        <>
          <p class="measure">{say(kept ? 'other.kept' : 'other.lost')}</p>
          {kept && hasFiles && <p class="measure">{say('other.files')}</p>}
          <form action={addressOf(language, 'chosenOrganisation')} method="post">
            <OnwardFields back={kept?.path ?? null} kept={kept} />
            <div class="buttons">
              <Button name="organisation" value={meant.organisationId}>
                {say('other.change', { meant: meant.organisationName })}
              </Button>
            </div>
          </form>
        </>
      )}
    </>
  );
}
