export { publicFileAccess, receivedAccess } from './access.ts';
export { filesCommand } from './commands.ts';
export { accessText } from './findings.ts';
export { publicFileSizes, publishFiles, withdrawFiles } from './public-files.ts';
export { receiveFile } from './received-files.ts';
export { fileRoutes } from './routes.ts';
export { tidyFilesJob } from './tidy.ts';
