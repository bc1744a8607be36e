import { complain } from './say.mjs';

// 20.19 is the first of its line that loads ES modules from CommonJS without a flag, which our packages need.
const LEAST = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  complain(
    `Passerelle demande Node ${LEAST.join('.')} ou plus (24 conseillé) ; celui-ci est le ${process.versions.node}.`,
    `Passerelle needs Node ${LEAST.join('.')} or later (24 advised); this one is ${process.versions.node}.`,
  );
  process.exit(1);
}
