# The command centre. What a target needs of a person's wishes are variables: make up ORDERS=4 KAFKA_PORT=19092
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# A statement may have dollars of its own.
override Q := $(value Q)
export Q

JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
MVN := mvn -B -q -Dstyle.color=never
STACK = "$(JAVA)" -Dorg.slf4j.simpleLogger.defaultLogLevel=off -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
	-cp 'local-stack/target/classes:local-stack/target/lib/*' dev.lockstep.stack.cli.Lockstep
SYSTEM = "$(JAVA)" -Xmx1g -Dorg.slf4j.simpleLogger.defaultLogLevel=off \
	-cp 'system-tests/target/classes:system-tests/target/lib/*' dev.lockstep.system
SOURCES := $(shell find pom.xml .mvn contracts */pom.xml */src/main 2>/dev/null)
SERVICES := -pl orders-quarkus,catalog-quarkus -am
NATIVE_IMAGE := $(or $(wildcard $(GRAALVM_HOME)/bin/native-image),$(shell command -v native-image 2> /dev/null))
HOME_FOLDER := $(or $(DATA),.lockstep)
BUILT := local-stack/target/built

# Containers: MODE=native takes the binaries, DEBUG=true opens broker, database and worker to this machine.
SECRETS := $(abspath $(or $(SECRETS),deploy/secrets))
COMPOSE = SECRETS=$(SECRETS) $(shell docker compose version > /dev/null 2>&1 && echo docker compose || echo docker-compose) \
	-p lockstep -f deploy/compose.yaml $(if $(filter native,$(MODE)),-f deploy/compose.native.yaml) \
	$(if $(filter true,$(DEBUG)),-f deploy/compose.debug.yaml)
IMAGE = docker build -q --build-arg REVISION=$(shell git rev-parse HEAD 2> /dev/null) --build-arg VERSION=$(VERSION)
VERSION := $(shell sed -n 's|^    <version>\(.*\)</version>|\1|p' pom.xml)
DOCKERFILE = src/main/docker/Dockerfile.$(if $(filter native,$(MODE)),native-micro,jvm)
SERVICE_BASE = $(if $(filter native,$(MODE)),$(NATIVE_BASE),$(JAVA_BASE))
TAG = $(or $(filter native,$(MODE)),latest)

.PHONY: help build up down status logs sql audit dlq rebuild demo dev images binaries compose-up compose-down test test-containers chaos bench format clean jdk launcher

help: ## print this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: $(BUILT) ## build what changed

up: $(BUILT) ## start what is missing, wait until all is healthy (ORDERS=2, CATALOG_PORT=8080, …)
	@$(STACK) up

down: launcher ## stop every part; the data stays
	@$(STACK) down

status: launcher ## parts, processes, ports, health, connectors (FORMAT=json)
	@$(STACK) status

logs: launcher ## the end of each log (PART=orders-1, FOLLOW=true)
	@$(STACK) logs

sql: launcher ## run a statement on MariaDB (Q='SELECT …')
	@$(STACK) sql

audit: launcher ## judge the running system: topics, tables and stock agree, or exit 1
	@$(STACK) audit

dlq: launcher ## list the dead letters; put one, or all, back (REPLAY=topic@partition:offset, REPLAY=all, FORMAT=json)
	@$(STACK) dlq

rebuild: launcher ## write the read model again from the topics, and compare, or exit 1 (TABLE=orders)
	@$(STACK) rebuild

demo: $(BUILT) ## play the whole story on the running system
	@$(STACK) demo

dev: $(BUILT) ## infrastructure, and both services with live reload, until Ctrl-C
	@$(STACK) dev

images: $(BUILT) $(if $(filter native,$(MODE)),binaries) ## make the container images (MODE=native, JAVA_BASE=…, NATIVE_BASE=…)
	@$(IMAGE) $(SERVICE_BASE:%=--build-arg BASE=%) -f orders-quarkus/$(DOCKERFILE) -t lockstep/orders:$(TAG) orders-quarkus
	@$(IMAGE) $(SERVICE_BASE:%=--build-arg BASE=%) -f catalog-quarkus/$(DOCKERFILE) -t lockstep/catalog:$(TAG) catalog-quarkus
	@$(IMAGE) $(JAVA_BASE:%=--build-arg BASE=%) -t lockstep/connect:latest kafka-connect

# An image says of which revision it is; an older binary would make that a lie.
binaries:
	@for service in orders-quarkus catalog-quarkus; do \
		binary=$$(ls $$service/target/*-runner 2> /dev/null | head -1); \
		if [ -z "$$binary" ] || [ -n "$$(find pom.xml contracts $$service/pom.xml $$service/src/main -newer "$$binary" | head -1)" ]; then \
			echo "$$service has no native binary of its present sources: \`mvn package -Dnative -DskipTests\` builds it." >&2; exit 2; fi; done

compose-up: ## start the system in containers, wait until all is healthy (ORDERS=2, MODE=native, DEBUG=true)
	@deploy/make-secrets $(SECRETS)
	@$(COMPOSE) up -d --scale orders=$(or $(ORDERS),2)
	@curl -fsS --retry 60 --retry-delay 1 --retry-all-errors -o /dev/null $(or $(filter-out 0.0.0.0,$(PUBLISH)),localhost):$(or $(ORDERS_PORT),8081)/order-service/health_check

compose-down: ## stop the containers; the data stays (PURGE=true deletes it)
	@$(COMPOSE) down $(if $(filter true,$(PURGE)),-v)

test: jdk ## everything, against real brokers, workers and databases; binaries as well where GRAALVM_HOME is set
	@mvn -B verify
ifneq ($(NATIVE_IMAGE),)
	@mvn -B verify -Dnative $(SERVICES) -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false
else
	@echo 'Nothing here builds native binaries, as GRAALVM_HOME names no GraalVM or Mandrel: tested is only that what they are built from can be made.'
	@$(MVN) -Prun package -Dnative -Dquarkus.native.sources-only=true $(SERVICES)
endif

test-containers: $(BUILT) ## images and compose, with a Docker of its own: the story, and each container killed (as root)
	@.ci/containers

chaos: $(BUILT) ## faults under load, then an audit (FAULT=help lists them; REPEAT, DURATION in s, SEED)
	@$(SYSTEM).chaos.Chaos

bench: $(BUILT) ## measure the system beside the machine's limits (FIGURE=help lists what there is)
	@$(SYSTEM).bench.Bench

format: jdk ## format the sources and sort the imports
	@$(MVN) -Pformat process-test-sources

clean: ## stop every part, delete data and everything built
	@if [ -d "$(HOME_FOLDER)" ]; then $(MAKE) launcher && $(STACK) clean; fi
	@rm -rf target */target

$(BUILT): $(SOURCES) | jdk
	@echo 'Building what changed (the first time this takes some minutes)'
	@$(MVN) -Prun package
	@touch $@

# Looking at a running system, or stopping it, builds nothing.
launcher:
	@if [ -f $(BUILT) ]; then exit 0; fi; if [ -d "$(HOME_FOLDER)" ]; then exec $(MAKE) build; fi; \
		echo 'Nothing is built here yet, so nothing runs: `make up` builds and starts it.' >&2; exit 2

jdk:
	@"$(JAVA)" -XshowSettings:properties -version 2>&1 | awk -F '= ' '/java.specification.version/ {found = 1; exit !($$2 >= 17)} END {if (!found) exit 1}' \
		|| { echo 'Lockstep needs a JDK 17 or newer: set JAVA_HOME to one.' >&2; exit 2; }
