// The names of a module's classes, each its own value. Without `default` a module would be a string, and `classes.link`
// a method of strings.
module.exports = { __esModule: true, default: new Proxy({}, { get: (_, name) => String(name) }) };
