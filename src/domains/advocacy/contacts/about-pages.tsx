import { protectedPage } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { makePdf } from '../../../platform/pdf/index.ts';
import { type About, aboutAsJson, aboutAsPdf } from './about.ts';
import { readContact } from './contact-pages.tsx';
import { contactPath } from './paths.ts';
import { crumbsOf, todayAt } from './place.ts';
import { AboutPage } from './views/about-page.tsx';
import { words } from './words.ts';

/** What somebody in office is told of herself when she asks (Art. 15 GDPR). */
export async function aboutPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const about = await readAbout(visit);
  if (!about) return errorResponse(visit, 404);
  const title = words(language)('about');
  const { id, name } = about.contact;
  return protectedPage(
    visit,
    {
      title,
      crumbs: crumbsOf(language, [
        { label: name, href: contactPath(language, id) },
        { label: title, href: null },
      ]),
    },
    <AboutPage about={about} language={language} />,
  );
}

/** The same to be handed over; the file's name tells nobody's. */
export async function aboutFile(visit: Visit, form: 'json' | 'pdf'): Promise<Response> {
  const language = visit.get('language');
  const about = await readAbout(visit);
  if (!about) return errorResponse(visit, 404);
  const network = visit.get('frame').site.network.name;
  const body =
    form === 'json'
      ? aboutAsJson(about, language)
      : new Uint8Array(await makePdf(aboutAsPdf(about, language, network)));
  return new Response(body, {
    headers: {
      'Content-Type': form === 'json' ? 'application/json; charset=utf-8' : 'application/pdf',
      'Content-Disposition': contentDisposition(`auskunft.${form}`),
    },
  });
}

async function readAbout(visit: Visit): Promise<About | null> {
  const found = await readContact(visit);
  return found && { ...found, today: todayAt(visit) };
}
