import type { Language } from '../../../../platform/i18n/index.ts';
import { Button } from '../../../../platform/ui/index.ts';
import type { KeptForm } from '../kept-form.ts';
import { words } from '../words.ts';

type KeptFormPageProps = { readonly language: Language; readonly kept: KeptForm };

/** After the proof: sends what was typed before it. */
export function KeptFormPage({ language, kept }: KeptFormPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('kept.title')}</h1>
      <p class="lead">{say('kept.lead')}</p>
      <form action={kept.path} method="post">
        {[...new URLSearchParams(kept.fields)].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="buttons">
          <Button>{say('kept.submit')}</Button>
        </div>
      </form>
    </>
  );
}
