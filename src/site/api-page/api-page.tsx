import type { OpenApiDocument } from '../../platform/http/api.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { Contents, Formats } from './contents.tsx';
import { OperationView } from './operation-view.tsx';
import { operationsOf } from './operations.ts';
import { words } from './words.ts';

type ApiPageProps = { readonly document: OpenApiDocument; readonly language: Language };

const documentPath = '/api/v1/openapi.json';

/** The interface for programs, for people: every operation with parameters, answers and an example. */
export function ApiPage({ document, language }: ApiPageProps) {
  const say = words(language);
  const operations = operationsOf(document);
  return (
    <>
      <h1>{say('title')}</h1>
      <div class="measure">
        <p class="lead">{say('intro')}</p>
        <p>
          {say('document')} <a href={documentPath}>{documentPath}</a>
        </p>
        <p>{say('english')}</p>
        <p>{say('errors')}</p>
      </div>
      <Contents operations={operations} language={language} />
      {operations.map((operation) => (
        <OperationView operation={operation} language={language} />
      ))}
      <Formats language={language} />
    </>
  );
}
