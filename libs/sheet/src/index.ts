export * from './sheet.js';
export * from './sheet-shape.js';
