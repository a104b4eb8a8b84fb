import type { Visit } from '../../../platform/domain.ts';
import { page } from '../../../platform/http/page.tsx';
import { CommandsPage } from '../views/commands-page.tsx';
import { words } from '../words.ts';

/** `/de/rechtsprechung/suchbefehle`: how to ask more precisely. */
export function commandsPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  return page(
    visit,
    {
      title: say('commands.title'),
      description: say('commands.description'),
      crumbs: [
        { label: say('name'), href: `/${language}/rechtsprechung` },
        { label: say('commands.title'), href: null },
      ],
      styles: ['caselaw.css'],
    },
    <CommandsPage language={language} />,
  );
}
