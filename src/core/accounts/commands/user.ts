import { exit } from '../../../platform/commands/exit.ts';
import type { Command, CommandIo } from '../../../platform/domain.ts';
import { parseMailAddress } from '../../../platform/mail/index.ts';
import { recoverAsOperator } from '../operator-recovery.ts';
import { recoveryLink } from '../recoveries.ts';
import { roles } from '../role.ts';
import { originOf } from './origin.ts';
import { invite, readInvitation } from './user-invite.ts';

const help = `schnittstelle user invite --name NAME --email ADDRESS --organisation SLUG --role ROLE
schnittstelle user recover ADDRESS

invite prints a link that makes the person's account; it can be used once, within seven
days. So begins the first person of an installation; later ones are invited on the pages.

  --organisation  office, or the organisation's place in addresses
  --role          ${roles.join(', ')};
                  may be given more than once
  --org-name      makes the organisation with this name, if there is none
  --language      de (default) or en

recover ends every key and session of a person and prints a link for new keys; it can be
used once, within fifteen minutes. For when no two leads are left who could do it.
`;

export const userCommand: Command = {
  name: 'user',
  summary: 'invite the first person of an installation, or let one register new keys',
  help,
  run: async ([verb, ...args], io) => {
    if (verb === 'recover') return recover(args, io);
    const wanted =
      verb === 'invite'
        ? readInvitation(args)
        : 'schnittstelle user knows only invite and recover.';
    return typeof wanted === 'string' ? refuse(wanted, io) : invite(wanted, io);
  },
};

function recover([address, ...rest]: readonly string[], io: CommandIo): Promise<number> | number {
  const email = rest.length === 0 ? parseMailAddress(address ?? '') : null;
  if (!email) return refuse('ADDRESS is one such as name@example.org.', io);
  const origin = originOf(io);
  return io.withOwner(async ({ db, clock }) => {
    const recovery = await recoverAsOperator(db, email, clock());
    if (!recovery) return refuse('Nobody with this address belongs to an organisation.', io);
    const { token, language } = recovery;
    io.stdout.write(`${recoveryLink({ language, origin }, token)}\n`);
    return exit.done;
  });
}

function refuse(message: string, io: CommandIo): number {
  io.stderr.write(`${message}\n\n${help}`);
  return exit.usage;
}
