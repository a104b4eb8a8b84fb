import type { Field, Section } from '../../../platform/editable.ts';
import sections from './identity-fields.json' with { type: 'json' };

type Texts = { readonly de: string; readonly en: string };

/** One value of identity.json: its path there. later: '' is not given yet, "–" says that there is none. */
export type IdentityField = {
  readonly path: string;
  readonly label: Texts;
  readonly hint?: Texts;
  /** UTF-16 code units. */
  readonly maximum?: number;
  readonly required?: boolean;
  readonly form?: 'integer' | 'partial-date' | 'email' | 'url' | 'list' | 'later' | 'memberships';
  readonly lang?: string;
};

const given = sections as readonly { title: Texts; fields: readonly IdentityField[] }[];

export const identityFields: readonly IdentityField[] = given.flatMap(({ fields }) => fields);

/** The field's name in the form: "contact-phone-dial". */
export function nameOf({ path }: Pick<IdentityField, 'path'>): string {
  return path.replaceAll('.', '-');
}

/** What says that there is no such thing, where '' says that nobody has given it yet. */
export const none = '–';

const laterHint: Texts = {
  de: 'Leer: noch nicht angegeben, und das Impressum sagt es. Ein Strich (–): gibt es nicht.',
  en: 'Empty: not given yet, and the imprint says so. A dash (–): there is none.',
};

const membershipFields = [
  {
    kind: 'text',
    name: 'name',
    label: { de: 'Name', en: 'Name' },
    maximum: 200,
    required: true,
  },
  {
    kind: 'text',
    name: 'abbreviation',
    label: { de: 'Abkürzung', en: 'Abbreviation' },
    maximum: 20,
  },
] as const;

/** Who the network is, as fields. */
export const identityForm: readonly Section[] = given.map(({ title, fields }) => ({
  title,
  fields: fields.map(fieldOf),
}));

function fieldOf(field: IdentityField): Field {
  const { label, hint, maximum = 200, required, form, lang } = field;
  const common = {
    name: nameOf(field),
    label,
    ...(hint ? { hint } : {}),
    ...(required ? { required } : {}),
  };
  switch (form) {
    case 'memberships':
      return { ...common, kind: 'rows', count: 50, fields: membershipFields };
    case 'list':
      return { ...common, kind: 'list', maximum, count: 30 };
    case 'later':
      return { ...common, hint: laterHint, kind: 'text', maximum };
    default:
      return {
        ...common,
        kind: 'text',
        maximum,
        ...(form ? { input: form } : {}),
        ...(lang ? { lang } : {}),
      };
  }
}
