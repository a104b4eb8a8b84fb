import type { Language } from '../../../../platform/i18n/index.ts';
import { Table } from '../../../../platform/ui/index.ts';
import { addressOf } from '../addresses.ts';
import { words } from '../words.ts';

type OrganisationsPageProps = {
  readonly language: Language;
  readonly organisations: readonly {
    readonly slug: string;
    readonly name: string;
    readonly people: number;
  }[];
};

export function OrganisationsPage({ language, organisations }: OrganisationsPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('organisations.title')}</h1>
      <Table
        id="organisationen"
        caption={say('organisations.list')}
        columns={[
          { title: say('organisations.name') },
          { title: say('organisations.people'), numeric: true },
        ]}
        rows={organisations.map(({ slug, name, people }) => [
          <a href={addressOf(language, 'organisations', `/${slug}`)}>{name}</a>,
          String(people),
        ])}
      />
    </>
  );
}
