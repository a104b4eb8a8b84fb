import type { Child } from 'hono/jsx';
import { Button } from '../../../../platform/ui/index.ts';
import type { Onwards } from '../kept-form.ts';
import { OnwardFields } from './onward-fields.tsx';

type OtherWayProps = {
  readonly action: string;
  readonly label: string;
  readonly onwards: Onwards;
  /** The link that does where no form waits. */
  readonly children: Child;
};

/** To the other way of signing in. A link would lose a form that waits, so that a button takes it along. */
export function OtherWay({ action, label, onwards, children }: OtherWayProps) {
  if (!onwards.kept) return <>{children}</>;
  return (
    <form action={action} method="post">
      <input type="hidden" name="wechsel" value="1" />
      <OnwardFields {...onwards} />
      <div class="buttons">
        <Button kind="second">{label}</Button>
      </div>
    </form>
  );
}
