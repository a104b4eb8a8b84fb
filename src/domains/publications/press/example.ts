import { readFileSync } from 'node:fs';
import type { OwnerServices } from '../../../platform/domain.ts';
import type { PressRoom } from './press-room.ts';
import { readPressRoom, writePressRoom } from './press-rooms.ts';

/** An invented contact for the demonstration; nothing where somebody is named already. */
export async function loadExamplePress({ db, clock }: OwnerServices): Promise<void> {
  if ((await readPressRoom(db)).contacts.length > 0) return;
  const file = new URL('data/example-press.json', import.meta.url);
  await writePressRoom(db, JSON.parse(readFileSync(file, 'utf8')) as PressRoom, clock());
}
