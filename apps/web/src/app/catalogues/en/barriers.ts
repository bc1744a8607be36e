// The labels are published in French only.
export { barriers } from '../fr/barriers';
