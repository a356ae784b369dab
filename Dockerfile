# One server of Proviso. The database is not in it: set DATABASE_URL. See docs/running-several-nodes.md.
FROM node:22-bookworm-slim
WORKDIR /proviso
ENV CI=true
COPY . .
RUN npx --yes pnpm@10.34.9 install --frozen-lockfile && npx --yes pnpm@10.34.9 build
USER node
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
# The process itself, not a package manager before it, so that it hears SIGTERM and drains.
CMD ["node", "--import", "tsx", "apps/server/src/start.ts"]
