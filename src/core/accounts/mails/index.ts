export { keysChangedMail, membershipChangedMail } from './changes.ts';
export { invitationMail } from './invitation.ts';
export type { Recipient } from './recipient.ts';
export {
  recoveryConfirmedMail,
  recoveryNoticeMail,
  recoveryStartedMail,
} from './recovery.ts';
