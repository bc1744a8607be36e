export * from './content.js';
export * from './note.js';
export { SERVER_CLIENT_ID } from './plain-text.js';
export * from './sheet.js';
export * from './sheet-shape.js';
