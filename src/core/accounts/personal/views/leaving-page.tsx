import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  type Empty,
  Form,
  type Invalid,
  Notice,
} from '../../../../platform/ui/index.ts';
import { addressOf } from '../../pages/addresses.ts';
import { words } from '../words.ts';

export type TypedLeaving = { readonly understood: true };

type LeavingPageProps = {
  readonly language: Language;
  readonly form: Empty | Invalid<TypedLeaving>;
  /** The organisation that would be left without a lead; it was tried. */
  readonly leadsAlone: string | null;
};

/** Asks before somebody leaves every organisation and her account goes. */
export function LeavingPage({ language, form, leadsAlone }: LeavingPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('leaving.title')}</h1>
      {leadsAlone !== null && (
        <Notice kind="caution" language={language}>
          <p>{say('leaving.leads_alone', { organisation: leadsAlone })}</p>
        </Notice>
      )}
      <p class="lead">{say('leaving.lead')}</p>
      <p class="measure">{say('leaving.kept')}</p>
      <Form<TypedLeaving>
        form={form}
        action={addressOf(language, 'leaving')}
        language={language}
        labels={{ understood: say('leaving.understood') }}
        fields={(field) => (
          <Checkbox
            field={field('understood')}
            label={say('leaving.understood')}
            language={language}
          />
        )}
        buttons={
          <>
            <Button>{say('leaving.submit')}</Button>
            <ButtonLink kind="plain" href={addressOf(language, 'account')}>
              {say('leaving.cancel')}
            </ButtonLink>
          </>
        }
        complete={() => null}
      />
    </>
  );
}
