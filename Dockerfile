# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
COPY rules rules
RUN ./mvnw --batch-mode --no-transfer-progress package -DskipTests

# An archive of classes fits the very Java and the very path that it was made with: so it is made here, and not above.
FROM eclipse-temurin:25-jre AS warm
COPY src/main/operations/warm /usr/local/bin/
COPY --from=build /src/target/indsatskompas.jar /tmp/
RUN warm /tmp/indsatskompas.jar /app

FROM eclipse-temurin:25-jre
RUN groupadd --system indsatskompas && useradd --system --gid indsatskompas --no-create-home indsatskompas
WORKDIR /app
COPY --from=warm /app/lib ./lib
COPY --from=warm /app/indsatskompas.jar /app/start.aot ./
# The log of decisions and its keys: keep them outside the container, -v indsatskompas-data:/app/data
RUN mkdir -m 700 data && chown indsatskompas:indsatskompas data
USER indsatskompas
VOLUME /app/data
# Mount a rules folder here, read-only, to override the copy built into the jar: -v "$PWD/rules:/app/rules:ro"
# It does not start before there is an API key, or an OpenID provider is named:
#   docker run --rm -v indsatskompas-data:/app/data indsatskompas key make --name case-system-1 --role case-system
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
# Much compiled code takes turns in an answer: in large pages, and all in one piece, the processor finds its way in it sooner.
# See docs/performance.md. Out of memory, threads would end one by one: it is restarted instead.
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=start.aot", "-XX:+UseTransparentHugePages", "-XX:-SegmentedCodeCache", "-XX:ReservedCodeCacheSize=128m", "-jar", "indsatskompas.jar"]
