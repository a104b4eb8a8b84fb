import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, Notice } from '../../../../platform/ui/index.ts';
import { treatments } from '../../decision.ts';
import type { Offers } from '../offers.ts';
import { words } from '../words.ts';

type OffersPageProps = {
  readonly language: Language;
  /** Address of the decision at the desk. */
  readonly base: string;
  readonly offers: Offers;
  readonly hasText: boolean;
  readonly mayEdit: boolean;
  readonly revision: number;
  readonly problem: 'nothing' | 'conflict' | null;
  readonly isDone: boolean;
};

/** Norms with a box each, decisions with the relation in which they are to be named. */
export function OffersPage(props: OffersPageProps) {
  const { language, base, offers, problem } = props;
  const say = words(language);
  const isEmpty = offers.norms.length + offers.decisions.length === 0;
  return (
    <>
      <h1>{say('offers.title')}</h1>
      {props.isDone && (
        <Notice kind="done" language={language}>
          <p>{say('offers.done')}</p>
          <p>
            <a href={`${base}/entwurf`}>{say('upload.form')}</a>
          </p>
        </Notice>
      )}
      {problem && (
        <Notice kind="caution" language={language}>
          <p>{say(`offers.${problem}`)}</p>
        </Notice>
      )}
      <p class="lead">{say('offers.lead')}</p>
      {isEmpty ? (
        <p class="measure">{say(props.hasText ? 'offers.none' : 'offers.no_text')}</p>
      ) : (
        <OffersForm {...props} />
      )}
    </>
  );
}

function OffersForm({ language, base, offers, revision, mayEdit }: OffersPageProps) {
  const say = words(language);
  const { norms, decisions } = offers;
  return (
    <form class="form" action={`${base}/fundstellen`} method="post">
      <input type="hidden" name="revision" value={revision} />
      {norms.length > 0 && (
        <fieldset class="field choices">
          <legend class="field-label">{say('offers.norms')}</legend>
          {norms.map(({ label, count }, index) => (
            <div class="choice">
              <input type="checkbox" id={`norm-${index}`} name="norm" value={label} />
              <label class="field-label" for={`norm-${index}`}>
                {label} <span class="quiet">{say('offers.count', { count })}</span>
              </label>
            </div>
          ))}
        </fieldset>
      )}
      {decisions.length > 0 && (
        <fieldset class="field choices">
          <legend class="field-label">{say('offers.decisions')}</legend>
          <p class="field-hint">{say('offers.decisions.hint')}</p>
          {decisions.map(({ label, count }, index) => (
            <div class="field">
              <label class="field-label" for={`decision-${index}`}>
                {label} <span class="quiet">{say('offers.count', { count })}</span>
              </label>
              <select class="input" id={`decision-${index}`} name={`decision.${label}`}>
                <option value="">{say('offers.not')}</option>
                {treatments.map((relation) => (
                  <option value={relation}>{say(`offers.${relation}`)}</option>
                ))}
              </select>
            </div>
          ))}
        </fieldset>
      )}
      {mayEdit && (
        <div class="buttons">
          <Button>{say('offers.take')}</Button>
        </div>
      )}
    </form>
  );
}
