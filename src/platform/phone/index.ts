export { isGeographic, parsePhone, shownPhone } from './phone.ts';
