import { fileNumberKey } from '../identity.ts';

/** What a stored instance says of itself, "OLG Hamm 2018-05-03 I-1 U 1/17", in the parts of the form. */
export function instanceParts(
  raw: string,
  storedKey: string | null,
): { readonly court: string; readonly date: string; readonly fileNumber: string } {
  const dated = /^(?:(.+?) )?(\d{4}-\d{2}-\d{2})(?: (.+))?$/.exec(raw);
  if (dated) {
    const [, court = '', date = '', fileNumber = ''] = dated;
    return { court, date, fileNumber };
  }
  const words = raw.split(' ');
  const at = words.findIndex(
    (_, index) => fileNumberKey(words.slice(index).join(' ')) === storedKey,
  );
  if (storedKey === null || at < 1) return { court: raw, date: '', fileNumber: '' };
  return { court: words.slice(0, at).join(' '), date: '', fileNumber: words.slice(at).join(' ') };
}
