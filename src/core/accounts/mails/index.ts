export { anchorMail } from './anchor.ts';
export { keysChangedMail, membershipChangedMail } from './changes.ts';
export { invitationMail } from './invitation.ts';
export type { Recipient } from './recipient.ts';
export {
  recoveryConfirmedMail,
  recoveryEndedMail,
  recoveryNoticeMail,
  recoveryStartedMail,
} from './recovery.ts';
