import helmet from 'helmet';
import type { Config } from '../config/config.js';
import type { Middleware } from './request-checks.js';

const self = "'self'";
const none = "'none'";

/**
 * Helmet with a policy that lets a page load from here only. A route whose page needs another policy sets its own
 * `Content-Security-Policy` header, which replaces this one.
 */
export function securityHeaders(config: Config): Middleware {
  const socket = config.baseUrl.replace(/^http/, 'ws');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [none],
        scriptSrc: [self],
        styleSrc: [self],
        imgSrc: [self, 'data:'],
        fontSrc: [self],
        connectSrc: [self, socket],
        manifestSrc: [self],
        workerSrc: [self],
        frameAncestors: [none],
        baseUri: [none],
        formAction: [self, 'https://checkout.stripe.com'],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'same-site' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: config.isHttps && { maxAge: 365 * 86_400, includeSubDomains: true },
  });
}

const features = ['geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];
const locked = features.map((feature) => `${feature}=()`).join(', ');

/** The camera is for the scanner at the door and for no other page; answers are nobody's to keep unless they say so. */
export const permissionsAndCaching: Middleware = (request, response, next) => {
  const isDoor = /^\/door(?:[/?]|$)/.test(request.url ?? '');
  response.setHeader('Permissions-Policy', `camera=(${isDoor ? 'self' : ''}), ${locked}`);
  response.setHeader('Cache-Control', 'private, no-store');
  next();
};
