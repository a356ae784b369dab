import { secureHeaders } from 'hono/secure-headers';
import type { Configuration } from '../configuration/configuration.ts';

/**
 * Everything comes from this server and nothing else. Styles alone may stand in the page: the editor (CodeMirror) adds its
 * rules as style elements, and drawn maps carry style attributes. Scripts never may.
 */
export const ourHeaders = ({ publicUrl }: Pick<Configuration, 'publicUrl'>) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      // WebAssembly, for the solver of packages; it opens no way to scripts.
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
