# The whole project is compiled once with everything, and runs with only what it needs at run time.
FROM node:24-bookworm-slim AS build
# better-sqlite3 is compiled where its ready-made file cannot be fetched.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    DATABASE_URL=file:/var/lib/sayso/data/sayso.db \
    KEYRING_DIR=/var/lib/sayso/keyring \
    SAYSO_SECRET_FILE=/var/lib/sayso/secret/sayso.secret
WORKDIR /app
# Three folders, because they have three fates: data is backed up, the secret is kept apart, keys are never copied.
RUN install -d -o node -g node -m 0700 \
      /var/lib/sayso /var/lib/sayso/data /var/lib/sayso/keyring /var/lib/sayso/secret
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/src/words ./src/words
VOLUME ["/var/lib/sayso/data", "/var/lib/sayso/keyring", "/var/lib/sayso/secret"]
USER node
# A core dump would write keys and open answers to the disk.
ENTRYPOINT ["/bin/sh", "-c", "ulimit -c 0; exec \"$@\"", "sayso"]
CMD ["node", "dist/src/main.js"]
