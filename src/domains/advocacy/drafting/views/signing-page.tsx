import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  ErrorSummary,
  FieldNotes,
  fieldId,
  Isolated,
  Notice,
  Table,
} from '../../../../platform/ui/index.ts';
import type { Paper } from '../paper.ts';
import type { Member } from '../papers.ts';
import type { SignOff } from '../sign-offs.ts';
import type { Refusal } from '../stages.ts';
import { words } from '../words.ts';
import { untilText } from './until-text.ts';

export type ShownSigning = {
  readonly paper: Paper;
  /** Of the newest version. */
  readonly signOffs: readonly SignOff[];
  readonly members: readonly Member[];
  /** For which the reader is signed in. */
  readonly organisationId: string;
  readonly organisationName: string;
  readonly maySign: boolean;
  /** Signs for her organisation. */
  readonly isLead: boolean;
  readonly isOpen: boolean;
};

type SigningPageProps = ShownSigning & {
  readonly language: Language;
  /** Of the paper's pages. */
  readonly base: string;
  readonly done: 'gezeichnet' | null;
  readonly isMissing: boolean;
  readonly refusal: Refusal | null;
};

/** Which organisations sign, and the form for the reader's own. */
export function SigningPage(props: SigningPageProps) {
  const { paper, signOffs, members, maySign, isLead, isOpen, done, refusal, base, language } =
    props;
  const say = words(language);
  const number = paper.version ?? 0;
  return (
    <>
      <h1>{say('signing.heading', { title: paper.title })}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say('done.gezeichnet')}</p>
        </Notice>
      )}
      {refusal && (
        <Notice kind="caution" language={language}>
          <p>{say(`refusal.${refusal}`, { number })}</p>
        </Notice>
      )}
      <p class="lead">
        {!isOpen
          ? say('signing.over')
          : paper.stage === 'signing' && paper.signingUntil
            ? say('signing.open', { number, until: untilText(paper.signingUntil, language) })
            : say('signing.still', { number })}
      </p>
      <p>
        <a href={base}>{say('signing.read')}</a>
      </p>
      {maySign && <SignForm {...props} number={number} />}
      {isOpen && !isLead && <p class="paper-note">{say('signing.not_yours')}</p>}
      <Table
        id="zeichnungen"
        caption={say('signing.caption', { number })}
        columns={[{ title: say('answers.organisation') }, { title: say('signing.state') }]}
        rows={members.map(({ id, name }) => {
          const found = signOffs.find(({ organisationId }) => organisationId === id);
          return [
            <Isolated>{name}</Isolated>,
            found ? <Signature signOff={found} language={language} /> : say('signing.none'),
          ];
        })}
      />
    </>
  );
}

function Signature({
  signOff: { named, personName, madeAt },
  language,
}: {
  readonly signOff: SignOff;
  readonly language: Language;
}) {
  const say = words(language);
  return (
    <>
      {say(named ? 'signing.named' : 'signing.unnamed')}
      <br />
      <span class="small quiet">
        {say('votes.at', {
          name: personName || say('person.gone'),
          at: formatMoment(madeAt.getTime(), language),
        })}
      </span>
    </>
  );
}

function SignForm(props: SigningPageProps & { readonly number: number }) {
  const { organisationName, isMissing, number, base, language } = props;
  const say = words(language);
  const message = say('signing.missing');
  const field = {
    name: 'nennung',
    id: fieldId('nennung'),
    typed: undefined,
    error: isMissing ? message : undefined,
  };
  return (
    <section class="section paper-act" aria-labelledby="zeichnen">
      <h2 id="zeichnen">{say('signing.own', { organisation: organisationName })}</h2>
      {isMissing && (
        <ErrorSummary
          errors={[{ field: 'nennung', message }]}
          labels={{ nennung: say('signing.naming') }}
          language={language}
        />
      )}
      <form class="form" action={`${base}/zeichnung`} method="post" novalidate>
        <input type="hidden" name="fuer" value={props.organisationId} />
        <input type="hidden" name="fassung" value={number} />
        <fieldset class="field choices" id={field.id} tabindex={-1}>
          <legend class="field-label">{say('signing.naming')}</legend>
          <FieldNotes field={field} label={say('signing.naming')} language={language} />
          {(['ja', 'nein'] as const).map((value) => (
            <div class="choice">
              <input type="radio" id={`nennung-${value}`} name="nennung" value={value} />
              <label class="field-label" for={`nennung-${value}`}>
                {say(`signing.naming.${value}`)}
              </label>
            </div>
          ))}
        </fieldset>
        <p>{say('signing.final')}</p>
        <Button>{say('signing.send')}</Button>
      </form>
    </section>
  );
}
