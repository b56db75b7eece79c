# Two commands are all the set-up there is: `make demo` and `make test`.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
# two workers, each with a server of its own; a server that is given is one worker's alone
WORKERS := $(if $(CRMSPEC_TEST_DATABASE_URL),1,2)

.PHONY: help demo test soak install check-tools format lint types tests docs generated lock bench clean

help:            ## list what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

install: .venv/.stamp  ## set up .venv from the lock file

.venv/.stamp: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; none was found (set PYTHON=/path/to/python)"; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@echo "$(CURDIR)" > "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/crmspec-source.pth"
	@printf '#!%s\nfrom crmspec.__main__ import run\nrun()\n' "$(CURDIR)/$(BIN)/python" > $(BIN)/crmspec
	@chmod +x $(BIN)/crmspec
	@touch $@

demo: install    ## check, compile and load the first example; show what was made
	@$(BIN)/python -m crmspec.demo

test: lint types tests  ## everything: format, lint, types, tests

lint: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: install
	$(BIN)/mypy

tests: install
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

soak: install    ## a million decisions about access, compared on all sides, thousands of changes, hundreds of chains of them, and all single edits; SEED=n repeats one
	CRMSPEC_ROUNDS=450 CRMSPEC_SEED=$${SEED:-$$$$} $(BIN)/python -m pytest -n 2 -q -rP tests/access/agreement/test_agreement.py \
		| tee /dev/stderr | awk '/^seed /{ n += $$3; d += $$7 } END { print n " decisions, " d " differ"; exit d > 0 }'
	CRMSPEC_SOAK=1 CRMSPEC_ROUNDS=200 CRMSPEC_SEED=$${SEED:-$$$$} $(BIN)/python -m pytest -n 2 -q -rP --dist loadfile \
		tests/deploy/test_pairs.py tests/deploy/test_killed.py \
		| tee /dev/stderr | awk '/^seed /{ n += $$3; r += $$5 } /^FAILED|^ERROR/{ d++ } END { print n " changes, " r " refused, " d + 0 " wrong"; exit d > 0 }'
	$(BIN)/python -m tests.deploy.chains --rounds 600 --seed $${SEED:-$$$$}
	$(BIN)/python -m tests.deploy.chains --database postgres --rounds 60 --seed $${SEED:-$$$$}
	$(BIN)/python -m tests.deploy.all_edits $(EDITS)
	$(BIN)/python -m tests.deploy.all_edits --database postgres --every 40 $(EDITS)

format: install  ## put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: install    ## write the schemas and the reference documentation again
	$(BIN)/python -m crmspec.compiler.reference
	$(BIN)/python -m crmspec.change.schema
	$(BIN)/python -m crmspec.deploy.plan_schema
	$(BIN)/python -m crmspec.validators.catalogue

generated: install  ## compile every example again
	for b in blueprints/*/; do $(BIN)/crmspec compile $$b || exit 1; done

lock:            ## make requirements.lock again (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --all-extras --group dev --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate --output-file requirements.lock

clean:           ## remove what install made
	rm -rf .venv
