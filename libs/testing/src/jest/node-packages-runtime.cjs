// Jest gives every spec file its own copy of every package: Nest, TypeORM and zod were transformed and run again for each
// of the server's ninety spec files, which took half of their time. Here Node loads a package once in each worker. Our
// own modules stay Jest's: a new copy for each spec file.
const { createRequire, isBuiltin } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

module.exports = class NodePackagesRuntime extends Runtime {
  constructor(config, ...rest) {
    super(config, ...rest);
    this.ourNames = config.moduleNameMapper.map(([pattern]) => new RegExp(pattern));
    // Jest has no public option for the realm; worker-realm.spec.ts fails when this private method changes.
    const { executor } = this;
    executor.compile = (source, filename) => compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    return this.isPackage(name) ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
  }

  isPackage(name) {
    const isOurs = /^[./]/.test(name) || this.ourNames.some((pattern) => pattern.test(name));
    return !isOurs && !isBuiltin(name) && !name.startsWith('@jest/');
  }
};
