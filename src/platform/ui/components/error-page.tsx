import type { Language } from '../../i18n/index.ts';
import type { FrameContext } from '../frame/context.ts';
import { Phone } from '../text/phone.tsx';
import { words } from '../words.ts';
import { type GoLink, GoList } from './go-list.tsx';

export type ErrorStatus = 400 | 403 | 404 | 405 | 413 | 429 | 500 | 503;

type ErrorPageProps = {
  readonly status: ErrorStatus;
  readonly language: Language;
  /** With it the page leads on to every main part of the site, else to help and to the start page. */
  readonly frame?: FrameContext | undefined;
  /** Then a refusal is about what she may do, not about where a form came from. */
  readonly isSignedIn?: boolean | undefined;
};

/** What happened, in plain words, and a way on. */
export function ErrorPage({ status, language, frame, isSignedIn }: ErrorPageProps) {
  const say = words(language);
  return (
    <div class="error-page">
      <div>
        <p class="quiet small">{say('error.status', { status })}</p>
        <h1>{errorTitle(status, language, isSignedIn)}</h1>
        <p>{say(isRole(status, isSignedIn) ? 'error.role.text' : `error.${status}.text`)}</p>
        {otherPagesMayFail(status) && <HelpNumbers language={language} />}
        <GoList links={waysOn(language, frame)} />
      </div>
      {status === 404 && <FieldsApart />}
    </div>
  );
}

/** Title of the document, and heading of the page. */
export function errorTitle(status: ErrorStatus, language: Language, isSignedIn = false): string {
  return words(language)(isRole(status, isSignedIn) ? 'error.role.title' : `error.${status}.title`);
}

function isRole(status: ErrorStatus, isSignedIn = false): boolean {
  return status === 403 && isSignedIn;
}

function otherPagesMayFail(status: ErrorStatus): boolean {
  return status === 429 || status >= 500;
}

function waysOn(language: Language, frame: FrameContext | undefined): GoLink[] {
  const say = words(language);
  const help = frame?.help ?? { href: `/${language}/#hilfe`, label: say('help') };
  return [help, ...(frame?.navigation.main ?? []), { href: `/${language}/`, label: say('home') }];
}

function HelpNumbers({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <p>
      <strong>{say('error.help')}</strong>
      <br />
      {say('error.help.violence')}: <Phone number="116 016" />
      <br />
      {say('error.help.emergency')}: <Phone number="110" /> {say('and')} <Phone number="112" />
    </p>
  );
}

/** The two fields of the sign, which do not meet here. */
function FieldsApart() {
  return (
    <div class="apart" aria-hidden="true">
      <div class="apart-person" />
      <div class="apart-knowledge" />
    </div>
  );
}
