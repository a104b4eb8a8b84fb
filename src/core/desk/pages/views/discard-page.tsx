import type { Language } from '../../../../platform/i18n/index.ts';
import { Button } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';

type DiscardPageProps = {
  readonly language: Language;
  /** Of the thing's pages. */
  readonly base: string;
  readonly wasPublic: boolean;
};

/** What goes with a draft, and the button that throws it away. */
export function DiscardPage({ language, base, wasPublic }: DiscardPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('discard.title')}</h1>
      <p class="lead">{say(wasPublic ? 'discard.lead' : 'discard.lead.whole')}</p>
      <form class="form" action={`${base}/verwerfung`} method="post">
        <div class="buttons">
          <Button>{say('discard.submit')}</Button>
          <a class="button button-plain" href={base}>
            {say('cancel')}
          </a>
        </div>
      </form>
    </>
  );
}
