import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, ButtonLink } from '../../../../platform/ui/index.ts';
import { contactPath } from '../paths.ts';
import { words } from '../words.ts';

type RemovalPageProps = {
  readonly id: string;
  readonly name: string;
  /** Talks that go with her. */
  readonly count: number;
  readonly language: Language;
};

/** Asks before somebody and all talks with her are deleted. */
export function RemovalPage({ id, name, count, language }: RemovalPageProps) {
  const say = words(language);
  const path = contactPath(language, id);
  return (
    <>
      <h1>{say('removal')}</h1>
      <p class="measure">{say('removal.text', { name, n: count })}</p>
      <form action={`${path}/loeschung`} method="post">
        <div class="buttons">
          <Button>{say('removal.do')}</Button>
          <ButtonLink kind="plain" href={path}>
            {say('back')}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}
