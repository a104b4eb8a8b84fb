import type { SignedIn } from '../../../../platform/domain.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { Button } from '../../../../platform/ui/index.ts';
import type { Belonging } from '../../people.ts';
import { addressOf } from '../addresses.ts';
import type { KeptForm } from '../kept-form.ts';
import { words } from '../words.ts';
import { OnwardFields } from './onward-fields.tsx';

type KeptFormPageProps = {
  readonly language: Language;
  readonly kept: KeptForm;
  /** As whom it is sent; not always who filled it in. */
  readonly signedIn: Pick<SignedIn, 'name' | 'organisationName'>;
  /** Organisations for which she could send it instead. */
  readonly others: readonly Belonging[];
};

/** After the sign-in or the proof: sends what was typed before it. */
export function KeptFormPage({ language, kept, signedIn, others }: KeptFormPageProps) {
  const say = words(language);
  const { name, organisationName: organisation } = signedIn;
  return (
    <>
      <h1>{say('kept.title')}</h1>
      <p class="lead">{say('kept.lead')}</p>
      <p class="measure">{say('kept.as', { name, organisation })}</p>
      <p class="measure">
        {say('kept.to')} <code>{kept.path}</code>
      </p>
      <form action={kept.path} method="post">
        {[...new URLSearchParams(kept.fields)].map(([field, value]) => (
          <input type="hidden" name={field} value={value} />
        ))}
        <div class="buttons">
          <Button>{say('kept.submit')}</Button>
        </div>
      </form>
      {others.length > 0 && (
        <section class="section">
          <h2>{say('kept.others')}</h2>
          <p class="measure">{say('kept.others.text')}</p>
          <form action={addressOf(language, 'chosenOrganisation')} method="post">
            <OnwardFields back={kept.path} kept={kept} />
            <div class="buttons">
              {others.map((one) => (
                <Button kind="second" name="organisation" value={one.organisationId}>
                  {one.organisationName}
                </Button>
              ))}
            </div>
          </form>
        </section>
      )}
    </>
  );
}
