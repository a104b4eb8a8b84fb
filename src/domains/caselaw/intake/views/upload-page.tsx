import { formatMoment, formatNumber, type Language } from '../../../../platform/i18n/index.ts';
import { Button, ErrorSummary, Facts, Isolated, Notice } from '../../../../platform/ui/index.ts';
import type { Original } from '../originals.ts';
import type { FileFault } from '../text-of-file.ts';
import { words } from '../words.ts';
import { FileField } from './file-field.tsx';

/** What happens to the text that is there already. */
export const manners = ['replace', 'append'] as const;
export type Manner = (typeof manners)[number];

export type UploadProblem =
  | FileFault
  | 'no_file'
  | 'no_manner'
  | 'no_recipient'
  | 'conflict'
  | 'unchanged';

type UploadPageProps = {
  readonly language: Language;
  /** Address of the decision at the desk. */
  readonly base: string;
  readonly revision: number;
  readonly hasText: boolean;
  readonly acceptsFiles: boolean;
  readonly mayEdit: boolean;
  readonly originals: readonly Original[];
  readonly problem: UploadProblem | null;
  readonly isDone: boolean;
};

export function UploadPage(props: UploadPageProps) {
  const { language, base, problem, originals } = props;
  const say = words(language);
  const message = problem && say(`fault.${problem}`);
  const field = problem === 'no_manner' ? 'manner' : 'file';
  return (
    <>
      {message && (
        <ErrorSummary
          errors={[{ field, message }]}
          labels={{ file: say('file'), manner: say('manner') }}
          language={language}
        />
      )}
      <h1>{say('upload.title')}</h1>
      {props.isDone && (
        <Notice kind="done" language={language}>
          <p>{say('upload.done')}</p>
          <p>
            <a href={`${base}/entwurf`}>{say('upload.form')}</a>
          </p>
          <p>
            <a href={`${base}/anonymisierung`}>{say('check.title')}</a>
          </p>
        </Notice>
      )}
      <p class="lead">{say('upload.lead')}</p>
      {props.acceptsFiles ? (
        props.mayEdit && <UploadForm {...props} message={message} />
      ) : (
        <Notice kind="caution" language={language}>
          <p>{say('upload.no_recipient')}</p>
          <p>
            <a href={`${base}/entwurf`}>{say('upload.form')}</a>
          </p>
        </Notice>
      )}
      {originals.length > 0 && <Originals originals={originals} language={language} />}
    </>
  );
}

function UploadForm(props: UploadPageProps & { readonly message: string | null }) {
  const { language, base, revision, hasText, problem, message } = props;
  const say = words(language);
  return (
    <form
      class="form"
      action={`${base}/datei`}
      method="post"
      enctype="multipart/form-data"
      novalidate
    >
      <input type="hidden" name="revision" value={revision} />
      <FileField
        label={say('file')}
        hint={say('file.hint')}
        error={problem === 'no_manner' ? null : message}
        language={language}
      />
      {hasText && (
        <fieldset
          class={problem === 'no_manner' ? 'field choices field-wrong' : 'field choices'}
          id="field-manner"
          tabindex={-1}
        >
          <legend class="field-label">{say('manner')}</legend>
          {problem === 'no_manner' && <p class="field-error">{message}</p>}
          {manners.map((manner) => (
            <div class="choice">
              <input type="radio" id={`manner-${manner}`} name="manner" value={manner} />
              <label class="field-label" for={`manner-${manner}`}>
                {say(`manner.${manner}`)}
              </label>
            </div>
          ))}
        </fieldset>
      )}
      <div class="buttons">
        <Button>{say('upload.read')}</Button>
      </div>
    </form>
  );
}

type OriginalsProps = { readonly originals: readonly Original[]; readonly language: Language };

function Originals({ originals, language }: OriginalsProps) {
  const say = words(language);
  return (
    <section class="section">
      <h2>{say('originals')}</h2>
      <p class="measure">{say('originals.lead')}</p>
      {originals.map(({ id, receivedAt, size, metadata }) => (
        <>
          <p>
            <a href={`/${language}/redaktion/originale/${id}`}>
              {say('originals.download', {
                at: formatMoment(receivedAt.getTime(), language),
                size: formatNumber(Math.ceil(size / 1024), language),
              })}
            </a>
          </p>
          <Metadata metadata={metadata} />
        </>
      ))}
    </section>
  );
}

/** What a file says about itself, as it says it. */
export function Metadata({ metadata }: Pick<Original, 'metadata'>) {
  const entries = Object.entries(metadata);
  if (entries.length === 0) return null;
  return (
    <Facts
      facts={entries.map(([name, value]) => ({
        term: <Isolated>{name}</Isolated>,
        value: <Isolated>{value}</Isolated>,
      }))}
    />
  );
}
