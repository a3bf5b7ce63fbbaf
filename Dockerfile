FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    DATABASE_URL=sqlite:/data/bot.db
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY content ./content
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 8080
# Not ready while Telegram can't be reached: that is for people to see, so the interval is patient.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=4 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# As npm start does, but node itself, so that SIGTERM reaches the program.
CMD ["node", "--expose-gc", "--max-semi-space-size=2", "--initial-old-space-size=32", "--v8-pool-size=2", "src/main.js"]
