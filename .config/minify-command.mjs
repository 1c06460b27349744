/** Shortens the command line's one file: Node reads and compiles all of it at each start. Names in an error's trace stay. */
import swc from '@swc/core';

export class MinifyCommand {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('MinifyCommand', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: 'MinifyCommand', stage }, async (assets) => {
        const asset = assets[this.file];
        if (asset === undefined) return;
        const [banner, ...rest] = String(asset.source()).split('\n');
        const { code } = await swc.minify(rest.join('\n'), {
          compress: true,
          mangle: { keepClassNames: true, keepFnNames: true },
          module: false,
          format: { comments: 'some' },
        });
        compilation.updateAsset(this.file, new sources.RawSource(`${banner}\n${code}\n`));
      });
    });
  }
}
