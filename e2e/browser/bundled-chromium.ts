import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { extract, type Headers } from 'tar-fs';

const decompress = promisify(brotliDecompress);
const cacheDir = path.resolve(import.meta.dirname, '../../.cache');

export interface BundledChromium {
  readonly executablePath: string;
  /** Shared libraries for systems without NSS. */
  readonly librariesDir: string;
  /** A fontconfig file with one family, for systems without fontconfig. */
  readonly fontsConf: string;
}

/**
 * Unpacks the Chromium inside the npm package @sparticuz/chromium into the project's cache, once. It appears there
 * complete or not at all, also when several processes do it at the same time.
 *
 * The package's own `executablePath()` is not used: it unpacks to a fixed place in the system's temp folder, where a
 * half-written file looks finished to the next process. Neither are its `args`, which switch web security off.
 */
export async function unpackBundledChromium(): Promise<BundledChromium> {
  // The package does not export its package.json; its entry stands in build/esm or build/cjs.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageDir = path.resolve(path.dirname(entry), '../..');
  const manifest: unknown = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8'));
  const version = versionOf(manifest);

  const targetDir = path.join(cacheDir, `chromium-${version}`);
  if (!existsSync(targetDir)) {
    await mkdir(cacheDir, { recursive: true });
    const unfinishedDir = await mkdtemp(`${targetDir}-`);
    try {
      await chmod(unfinishedDir, 0o755);
      await unpack(path.join(packageDir, 'bin'), unfinishedDir, targetDir);
      await rename(unfinishedDir, targetDir);
    } catch (error) {
      await rm(unfinishedDir, { recursive: true, force: true });
      // Another process may have been faster; what it made is as good.
      if (!existsSync(targetDir)) throw error;
    }
  }
  return {
    executablePath: path.join(targetDir, 'chromium'),
    librariesDir: path.join(targetDir, 'lib'),
    fontsConf: path.join(targetDir, 'fonts.conf'),
  };
}

async function unpack(fromDir: string, toDir: string, finalDir: string): Promise<void> {
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const tar = await decompress(await readFile(path.join(fromDir, archive)));
    await pipeline(Readable.from([tar]), extract(toDir, { map: asOwn }));
  }
  const executable = path.join(toDir, 'chromium');
  await writeFile(executable, await decompress(await readFile(path.join(fromDir, 'chromium.br'))));
  await chmod(executable, 0o755);
  await writeFile(
    path.join(toDir, 'fonts.conf'),
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      `<fontconfig><dir>${finalDir}/fonts</dir><cachedir>${finalDir}/fonts-cache</cachedir></fontconfig>`,
      '',
    ].join('\n'),
  );
}

/** Files belong to whoever unpacks them, not to the people whose numbers stand in the archive. */
function asOwn(header: Headers): Headers {
  return { ...header, uid: process.getuid?.() ?? header.uid, gid: process.getgid?.() ?? header.gid };
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    if (typeof manifest.version === 'string') return manifest.version;
  }
  throw new Error('@sparticuz/chromium has no version.');
}
