# Builds with dev dependencies and a compiler, runs without either.
FROM node:20-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# Native modules are compiled against the headers that the image holds, not against downloaded ones.
ENV npm_config_nodedir=/usr/local
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm rebuild
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/better-sqlite3/deps node_modules/*/build/Release/obj* node_modules/*/build/Release/*.a

FROM node:20-bookworm-slim
# Times in the audit and in exports are local ones.
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0 PORT=8787 TZ=Asia/Shanghai
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json /app/LICENSE ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist/src ./dist/src
COPY --from=build --chown=root:root /app/corpus ./corpus
COPY --from=build --chown=root:root /app/prompts ./prompts
COPY --from=build --chown=root:root /app/public ./public
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
# Beyond loopback the chat page asks for the token in the address that `docker logs` shows.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8787) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node as process 1 gets SIGTERM itself; answers in flight have 8 seconds, so stop with `--stop-timeout 20`.
CMD ["node", "dist/src/main.js", "serve"]
