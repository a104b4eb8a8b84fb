export { filesCommand } from './commands.ts';
export { publishFiles, withdrawFiles } from './public-files.ts';
export { receiveFile } from './received-files.ts';
export { fileRoutes } from './routes.ts';
export { tidyFilesJob } from './tidy.ts';
