import { join } from 'node:path';
import { build } from 'vite';
import { startApplication } from './application.mjs';
import { root } from './build.mjs';
import { complain, say, seconds } from './say.mjs';

/** The server finds its page in the folder beside its own, here as in the built application. */
export const devFolders = { server: join(root, 'dist/dev/server'), web: join(root, 'dist/dev/web') };

/** The server of `npm run dev`: built again when a source changes, and started again when the build succeeds. */
export class DevServer {
  #environment;
  #application;
  #warm;
  #retired;
  #built;
  #endBuild;
  #isStale = false;
  #isStopped = false;
  #restarting;

  /** `environment` is added to that of the launcher; its PORT says where the server listens. */
  constructor(environment) {
    this.#environment = environment;
    this.#warm = this.#warmUp();
  }

  get address() {
    return `http://127.0.0.1:${this.#environment.PORT}`;
  }

  async watch() {
    const watcher = await build({
      configFile: join(root, 'apps/server/vite.config.mts'),
      // An error is said; the warnings are those of every build.
      logLevel: 'error',
      clearScreen: false,
      build: {
        outDir: devFolders.server,
        // A server that starts while the next build is written still finds its files.
        emptyOutDir: false,
        rolldownOptions: { output: { chunkFileNames: '[name].js' } },
        // Several files saved together are one build.
        watch: { buildDelay: 50 },
        reportCompressedSize: false,
      },
    });
    watcher.on('event', (event) => {
      if (event.code === 'BUNDLE_START') this.#built = new Promise((done) => (this.#endBuild = done));
      if (event.code === 'BUNDLE_END') {
        void event.result.close();
        void this.restart();
      }
      if (event.code === 'ERROR') this.#keepFormer();
      if (event.code === 'END') this.#endBuild();
    });
  }

  /** One start at a time; a newer build ends the start of the one before. */
  restart() {
    this.#isStale = true;
    this.#retired = Promise.all([this.#retired, this.#retire()]);
    this.#restarting ??= this.#startUntilFresh().finally(() => (this.#restarting = undefined));
    return this.#restarting;
  }

  async #startUntilFresh() {
    while (this.#isStale) {
      this.#isStale = false;
      const since = performance.now();
      await this.#retired;
      if (this.#isStopped) return;
      const application = this.#warm ?? this.#warmUp();
      this.#warm = undefined;
      this.#application = application;
      application.send('start');
      void application.ended.then((end) => this.#notice(application, end));
      if (await application.ready()) say(`Serveur prêt en ${seconds(since)} s`);
      this.#warm = this.#isStopped ? undefined : this.#warmUp();
    }
  }

  /** A process that is ready to run the next build. */
  #warmUp() {
    const script = join(root, 'apps/server/launcher/dev-warm.mjs');
    return startApplication(this.#environment, script, join(devFolders.server, 'main.js'));
  }

  /** From here on its end is ours, and nothing to speak of. */
  #retire() {
    const application = this.#application;
    this.#application = undefined;
    return application?.stop();
  }

  #notice(application, { code, signal, error }) {
    if (this.#application !== application) return;
    this.#application = undefined;
    const cause = error?.message ?? signal ?? code;
    complain(
      `Le serveur s’est arrêté de lui-même (${cause}) ; il repartira au prochain enregistrement.`,
      `The server stopped by itself (${cause}); it starts again at the next save.`,
    );
  }

  #keepFormer() {
    complain(
      'Le serveur ne se construit pas ; le précédent, s’il y en a un, reste en service.',
      'The server does not build; the former one, if any, goes on.',
    );
  }

  /**
   * Whether it answers, once the build and the restart that are under way are over: what was saved is in the answer, and
   * the former server has none left to give when it stops.
   */
  async isUp() {
    await this.#built;
    await this.#restarting;
    return this.#application !== undefined;
  }

  async stop() {
    this.#isStopped = true;
    await Promise.all([this.#retired, this.#retire(), this.#warm?.stop()]);
  }
}
