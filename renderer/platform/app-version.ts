declare const __APP_VERSION__: string;

/** The version in package.json, put here by the build. */
export const appVersion = __APP_VERSION__;
