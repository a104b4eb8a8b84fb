import type { Domain, OwnerServices, Personal, Services } from '../../platform/domain.ts';

/** What one folder of advocacy brings along. */
export type Piece = Omit<
  Domain,
  'name' | 'schema' | 'migrations' | 'errors' | 'prepare' | 'welcome'
>;

/** The folders as one domain; what each of them does by itself happens in their order. */
export function together(pieces: readonly Piece[]): Piece {
  return {
    routes: all(pieces, 'routes'),
    api: all(pieces, 'api'),
    commands: all(pieces, 'commands'),
    imports: all(pieces, 'imports'),
    navigation: all(pieces, 'navigation'),
    assets: all(pieces, 'assets'),
    editable: all(pieces, 'editable'),
    evidenceEnds: all(pieces, 'evidenceEnds'),
    jobs: all(pieces, 'jobs'),
    stored: all(pieces, 'stored'),
    search: all(pieces, 'search'),
    shipped: (services) => each(pieces, 'shipped', services),
    example: (services) => each(pieces, 'example', services),
    personal: keepersOf(pieces),
    async *pages(services: Services) {
      for (const { pages } of pieces) if (pages) yield* pages(services);
    },
  };
}

type Lists = Pick<
  Required<Piece>,
  | 'routes'
  | 'api'
  | 'commands'
  | 'imports'
  | 'navigation'
  | 'assets'
  | 'editable'
  | 'evidenceEnds'
  | 'jobs'
  | 'stored'
  | 'search'
>;

function all<Name extends keyof Lists>(pieces: readonly Piece[], name: Name): Lists[Name] {
  return pieces.flatMap((piece) => [...(piece[name] ?? [])]) as unknown as Lists[Name];
}

async function each(
  pieces: readonly Piece[],
  name: 'shipped' | 'example',
  services: OwnerServices,
): Promise<void> {
  for (const piece of pieces) await piece[name]?.(services);
}

function keepersOf(pieces: readonly Piece[]): Personal {
  const keepers = pieces.flatMap(({ personal }) => personal ?? []);
  return {
    export: async (transaction, personId) => {
      const told = [];
      for (const keeper of keepers) told.push(...(await keeper.export(transaction, personId)));
      return told;
    },
    erase: async (transaction, personId) => {
      for (const keeper of keepers) await keeper.erase(transaction, personId);
    },
  };
}
