import { type Language, languages, nameOf } from '../../../../platform/i18n/index.ts';
import {
  Button,
  ErrorSummary,
  fieldId,
  Notice,
  type Option,
  Select,
  TextField,
} from '../../../../platform/ui/index.ts';
import { bounds, type Paper } from '../paper.ts';
import type { FieldProblem } from '../sent.ts';
import type { Refusal } from '../stages.ts';
import { words } from '../words.ts';

export type TypedHead = {
  readonly title: string;
  readonly lead: string;
  readonly dossier: string;
  readonly language: string;
};

type HeadPageProps = {
  readonly language: Language;
  readonly heading: string;
  /** Of the kind's pages. */
  readonly base: string;
  /** By slug. */
  readonly dossiers: readonly Option[];
  /** null: it is to be made. */
  readonly paper: Paper | null;
  readonly typed: TypedHead;
  readonly problems: Partial<Record<keyof TypedHead, FieldProblem>>;
  readonly refusal: Refusal | null;
};

const fields = ['title', 'lead', 'dossier'] as const;
const written = ['title', 'lead'] as const;

/** Title, lead and dossier of a paper, and the language of a new one. */
export function HeadPage(props: HeadPageProps) {
  const { language, heading, base, paper, typed, problems, refusal } = props;
  const say = words(language);
  const message = (name: (typeof fields)[number]) => {
    const problem = problems[name];
    return problem && say(`problem.${problem}`, { maximum: bounds[name] });
  };
  const errors = fields.flatMap((field) => {
    const found = message(field);
    return found ? [{ field, message: found }] : [];
  });
  return (
    <>
      <h1>{heading}</h1>
      {errors.length > 0 && (
        <ErrorSummary
          errors={errors}
          labels={Object.fromEntries(fields.map((name) => [name, say(`head.${name}`)]))}
          language={language}
        />
      )}
      {refusal && <Refused {...props} paper={paper} refusal={refusal} />}
      <form
        class="form"
        action={paper ? `${base}/${paper.id}/kopf` : `${base}/neu`}
        method="post"
        novalidate
      >
        {paper && <input type="hidden" name="revision" value={paper.revision} />}
        {written.map((name) => (
          <TextField
            field={{ name, id: fieldId(name), typed: typed[name], error: message(name) }}
            label={say(`head.${name}`)}
            hint={name === 'lead' ? say('head.lead.hint') : undefined}
            rows={name === 'lead' ? 3 : undefined}
            maximum={bounds[name]}
            optional={name === 'lead'}
            language={language}
          />
        ))}
        <Select
          field={{
            name: 'dossier',
            id: fieldId('dossier'),
            typed: typed.dossier,
            error: message('dossier'),
          }}
          label={say('head.dossier')}
          options={[{ value: '', label: say('head.dossier.none') }, ...props.dossiers]}
          optional
          language={language}
        />
        {!paper && (
          <Select
            field={{
              name: 'language',
              id: fieldId('language'),
              typed: typed.language,
              error: undefined,
            }}
            label={say('head.language')}
            options={languages.map((value) => ({ value, label: nameOf(value) }))}
            language={language}
          />
        )}
        <Button>{say(paper ? 'writing.save' : 'head.create')}</Button>
      </form>
    </>
  );
}

/** Somebody saved meanwhile: what is kept now, above what was typed. */
function Refused({ paper, refusal, language }: HeadPageProps & { readonly refusal: Refusal }) {
  const say = words(language);
  return (
    <Notice kind="caution" language={language}>
      <p>{say(refusal === 'conflict' ? 'head.conflict' : `refusal.${refusal}`, { number: 0 })}</p>
      {refusal === 'conflict' && paper && (
        <>
          <p>
            <strong>{paper.title}</strong>
          </p>
          <p class="desk-text">{paper.lead}</p>
        </>
      )}
    </Notice>
  );
}
