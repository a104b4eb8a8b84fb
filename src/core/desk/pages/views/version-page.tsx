import type { Content, Section } from '../../../../platform/editable.ts';
import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { Button } from '../../../../platform/ui/index.ts';
import type { Thing, Version } from '../../thing.ts';
import { words } from '../words.ts';
import { ShownContent } from './shown-content.tsx';

type VersionPageProps = {
  readonly language: Language;
  /** Of the thing's pages. */
  readonly base: string;
  readonly thing: Thing;
  readonly version: Version;
  readonly content: Content;
  readonly sections: readonly Section[];
  readonly mayEdit: boolean;
};

/** What was public once, as it was kept. */
export function VersionPage(props: VersionPageProps) {
  const { language, base, thing, version, mayEdit } = props;
  const { number, origin, releasedByName, releasedAt, note, statements } = version;
  const say = words(language);
  const at = formatMoment(releasedAt.epochMilliseconds, language);
  return (
    <>
      <h1>{say('versions.name', { number })}</h1>
      <p class="lead">
        {origin === 'taken_over'
          ? say('versions.taken_over_at', { at })
          : say('by_at', { name: releasedByName ?? say('somebody'), at })}
      </p>
      {note && <p class="measure">{say('versions.noted', { note })}</p>}
      {statements.length > 0 && (
        <p class="measure">
          {say('versions.checked', {
            names: [
              ...new Set(statements.map(({ personName }) => personName || say('former_member'))),
            ].join(', '),
          })}
        </p>
      )}
      {mayEdit && (
        <form
          class="desk-restore"
          action={`${base}/fassungen/${number}/wiederherstellung`}
          method="post"
        >
          <input type="hidden" name="revision" value={thing.revision} />
          <p class="measure">{say(thing.draft ? 'restore.replaces' : 'restore.lead')}</p>
          <Button kind="second">{say('restore.submit')}</Button>
        </form>
      )}
      <section class="section">
        <h2>{say('check.text')}</h2>
        <ShownContent {...props} />
      </section>
    </>
  );
}
