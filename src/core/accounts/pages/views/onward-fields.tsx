import type { Onwards } from '../kept-form.ts';

/** Carries through a form what follows it. */
export function OnwardFields({ back, kept }: Onwards) {
  return (
    <>
      {back && <input type="hidden" name="zu" value={back} />}
      {kept && <input type="hidden" name="formular" value={kept.fields} />}
    </>
  );
}
