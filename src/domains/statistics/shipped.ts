import { loadEditions, type Shipment, shipment } from '../../core/desk/index.ts';
import type { OwnerServices } from '../../platform/domain.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { contentOfEdition, contentOfFigure } from './desk/content.ts';
import { editionEditable } from './desk/edition-editable.ts';
import { figureEditable } from './desk/figure-editable.tsx';
import { measureEditable } from './desk/measure-editable.ts';
import { publisherEditable } from './desk/publisher-editable.ts';
import { contentOfMeasure, contentOfPublisher } from './desk/vocabulary-content.ts';
import type { Edition, FigureRecord, Measure, Publisher } from './figure.ts';
import {
  shippedEditions,
  shippedFigures,
  shippedMeasures,
  shippedPublishers,
} from './shipped-data.ts';
import { writeEditions, writeFigures } from './stored-figures.ts';
import { writeMeasures, writePublishers } from './stored-vocabulary.ts';

type Services = Pick<OwnerServices, 'db' | 'clock'>;

type Given = {
  readonly publishers: readonly Publisher[];
  readonly measures: readonly Measure[];
  readonly editions: readonly Edition[];
  readonly figures: readonly FigureRecord[];
};

/** Loads data/. What was edited here stays; its newer edition becomes a draft at the desk. A second run changes nothing. */
export async function loadFigures(services: Services): Promise<void> {
  await loadGiven(services, {
    publishers: shippedPublishers,
    measures: shippedMeasures,
    editions: shippedEditions,
    figures: shippedFigures,
  });
}

/** The same for given ones. */
export async function loadGiven(services: Services, given: Given): Promise<void> {
  const { publishers, measures, editions, figures } = given;
  await loadEditions(services, 'statistics.shipped', [
    byId(publisherEditable, publishers, contentOfPublisher, writePublishers),
    byId(measureEditable, measures, contentOfMeasure, writeMeasures),
    byId(editionEditable, editions, contentOfEdition, writeEditions),
    byId(figureEditable, figures, contentOfFigure, (db, found) =>
      writeFigures(db, found, services.clock()),
    ),
  ]);
}

function byId<Thing extends { readonly id: string }>(
  editable: Editable,
  things: readonly Thing[],
  content: (thing: Thing) => Content,
  write: (db: Services['db'], things: readonly Thing[]) => Promise<void>,
): Shipment {
  return shipment(editable, things, { key: ({ id }) => id, content, write });
}
