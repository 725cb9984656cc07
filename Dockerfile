# Builds the service from source; the result runs as an ordinary user and keeps its data in /var/lib/matinee.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
# Packaging an empty class makes Maven download all dependencies. Docker reuses this layer until pom.xml changes.
COPY pom.xml .
RUN mkdir -p src/main/java/nothing \
  && echo 'package nothing; final class Nothing {}' > src/main/java/nothing/Nothing.java \
  && mvn -B -ntp -Dmaven.test.skip -Dspring-boot.repackage.skip package \
  && rm -r src target
COPY src/main src/main
RUN mvn -B -o -Dmaven.test.skip package \
  && java -Djarmode=tools -jar target/matinee.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/matinee matinee
WORKDIR /opt/matinee
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# The cache of code with which Java starts in half of the time. The path of the jar and options for modules
# must be those of the entry point.
RUN java --sun-misc-unsafe-memory-access=allow -Xlog:aot*=error -XX:AOTCacheOutput=/opt/matinee/matinee.aot \
    -jar /opt/matinee/matinee.jar rehearse \
  && rm -rf /root/.javacpp /tmp/*
USER matinee
WORKDIR /var/lib/matinee
VOLUME /var/lib/matinee
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "--sun-misc-unsafe-memory-access=allow", "-XX:AOTCache=/opt/matinee/matinee.aot", \
  "-XX:MaxRAMPercentage=60", "-jar", "/opt/matinee/matinee.jar"]
