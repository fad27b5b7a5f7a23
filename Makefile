# SPDX-License-Identifier: GPL-3.0-or-later
# One Makefile, no recursion into folders. Nothing is registered by hand: a folder's *.c make its library,
# tests/unit/test_*.c make one program each, linked with the libraries whose headers they include.
# A variant (sanitizers) is this Makefile run again with its own build directory.
#
#   B=build       build directory        CC=gcc      compiler (clang works too)
#   SAN=          -fsanitize= value      PREFIX=, DESTDIR=   where `make install` puts things
#   T=            tests to run (paths)   GO=         Go 1.23 to compare with   V=1  show the commands

ifeq ($(origin CC),default)
CC := gcc
endif
B      ?= build
SAN    ?=
PREFIX ?= /usr/local
GO     ?=
T      ?=
JOBS   ?= $(shell nproc)
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += --jobs=$(JOBS)
endif
MAKEFLAGS += --no-builtin-rules
Q   := $(if $(V),,@)
say  = $(if $(V),@:,@printf '  %-4s %s\n' $1 '$(or $2,$@)')
.SUFFIXES:
.DELETE_ON_ERROR:

VERSION := 0.1.0
machine := $(firstword $(subst -, ,$(shell $(CC) -dumpmachine 2>/dev/null || uname -m)))
ARCH    := $(if $(filter x86_64,$(machine)),amd64,$(if $(filter aarch64,$(machine)),arm64,$(machine)))
isclang := $(findstring clang,$(shell $(CC) --version 2>/dev/null))

OPT     := $(if $(SAN),-O1 -fno-omit-frame-pointer -fsanitize=$(SAN) \
             $(if $(findstring undefined,$(SAN)),-fno-sanitize-recover=all),-O2)
CFLAGS  ?=
flags    = -std=gnu11 -D_GNU_SOURCE= $(OPT) -g -Wall -Wextra -Werror -fno-strict-aliasing -I. -I$(B)/gen \
           -DGOS_VERSION='"$(VERSION)"' -MMD -MP $(CFLAGS)
LDFLAGS ?=
ldflags  = $(if $(SAN),-fsanitize=$(SAN)) $(LDFLAGS)
# Third-party libraries that natives use are linked statically: a start must not pay for relocating them.
STATIC   = -l:libcrypto.a -l:libpcre2-8.a
LDLIBS   = $(STATIC) -lgmp -lpthread -lm

# Folder -> library. The order is from the top down, so that a plain left-to-right link resolves.
folders := cli stdlib vm/exec vm/heap vm/compile vm/code vm/types vm/syntax vm/base runtime
name_cli := goscli
name_stdlib := gosstd
name_runtime := gosrt
$(foreach d,base syntax types code compile heap exec,$(eval name_vm/$d := vm$d))
lib  = $(B)/lib$(name_$1).a
libs = $(foreach d,$1,$(call lib,$d))

# Sources of a folder: assembly and C for another architecture (NAME_ARCH.c, NAME_ARCH.S) or another system stay out.
archs    := amd64 arm64
foreign  := $(foreach a,$(filter-out $(ARCH),$(archs)),%_$(a).c %_$(a).S)
kernel   := $(if $(findstring linux,$(shell $(CC) -dumpmachine 2>/dev/null || echo linux)),linux,bsd)
foreign  += $(if $(filter linux,$(kernel)),%_bsd.c %_kqueue.c,%_linux.c %_epoll.c)
src       = $(filter-out $(foreign) stdlib/natgen.c,$(wildcard $1/*.c $1/*.S) \
            $(if $(filter stdlib,$1),$(wildcard stdlib/*/*.c stdlib/*/*/*.c stdlib/*/*/*/*.c)))
obj       = $(patsubst %,$(B)/%.o,$(basename $(call src,$1)))
gens     := $(B)/gen/natives.c $(B)/gen/docs.c
obj_extra_stdlib = $(gens:.c=.o)

.PHONY: all lib editors unit test conformance golden expect lint asan ubsan tsan gcstress stress bench install deps \
         test-deps \
        clean help

all: $(B)/gos ## build $(B)/gos, the toolchain (the default)

lib: $(B)/libgosrt.a $(B)/libgosrt.so $(B)/gosrt.pc ## build only the C library of the runtime (static, shared, pkg-config)

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile
	@echo "  Variables: B=build CC=gcc SAN= V=1 T='tests/lang/x.go ...' GO= PREFIX= DESTDIR= N= SEED= (stress rounds, what disturbs them)"

# --- what must be installed: looked at once per build directory -------------------------------------------------
$(B)/.deps: .ci/deps
	@mkdir -p $(B)
	@sh .ci/deps build
	@touch $@

deps: ## install the Debian packages that building needs and that are missing
	@sh .ci/deps build

test-deps: ## the same for what the tests compare with: Go 1.23, Lua, LuaJIT, clang, an AArch64 compiler and emulator
	@sh .ci/deps build test

# --- compiling --------------------------------------------------------------------------------------------------
$(B)/%.o: %.c | $(B)/.deps
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(flags) $(flags_$*) -c $< -o $@
$(B)/%.o: %.S | $(B)/.deps
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(flags) -c $< -o $@
$(B)/pic/%.o: %.c | $(B)/.deps
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(flags) -fPIC -c $< -o $@
$(B)/pic/%.o: %.S | $(B)/.deps
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(flags) -fPIC -c $< -o $@
$(B)/gen/%.o: $(B)/gen/%.c | $(B)/.deps
	$(call say,CC,$<)
	$(Q)$(CC) $(flags) -c $< -o $@

# gcc merges the indirect jumps of the dispatch loop into one, which costs the branch predictor its history.
flags_vm/exec/interp := $(if $(isclang),,-fno-gcse -fno-crossjumping)

define archive
$(call lib,$1): $(call obj,$1) $(obj_extra_$1)
	@rm -f $$@
	$$(call say,AR)
	$$(Q)ar rcs $$@ $$^
endef
$(foreach d,$(folders),$(eval $(call archive,$d)))

# Natives: the host tool reads the packages' declarations and writes the table, the header and the embedded sources.
package_gs := $(wildcard stdlib/*/*.gs stdlib/*/*/*.gs stdlib/*/*/*/*.gs)
$(B)/natgen: $(B)/stdlib/natgen.o $(call libs,vm/syntax vm/base)
	$(call say,LD)
	$(Q)$(CC) $(ldflags) $^ $(LDLIBS) -o $@
$(gens) $(B)/gen/natives.h &: $(B)/natgen $(package_gs)
	@mkdir -p $(B)/gen
	$(call say,GEN,$(B)/gen/natives.c)
	$(Q)$(B)/natgen $(B)/gen $(package_gs)
$(foreach d,stdlib cli vm/exec,$(eval $(call obj,$d): | $(B)/gen/natives.h))

$(B)/gos: $(call libs,$(folders))
	$(call say,LD)
	$(Q)$(CC) $(ldflags) -Wl,--start-group $^ -Wl,--end-group $(LDLIBS) -o $@

# The editors' syntax files hold the language's words; tests/editors sees that they are up to date.
$(B)/editorgen: $(B)/editors/gen.o $(call libs,vm/types vm/syntax vm/base)
	$(call say,LD)
	$(Q)$(CC) $(ldflags) $^ $(LDLIBS) -o $@
editors: $(B)/editorgen ## write the editors' syntax files anew from the language's own tables
	$(Q)$< ' ' <editors/vim/syntax/gos.vim.in >editors/vim/syntax/gos.vim
	$(Q)$< '|' <editors/vscode/syntaxes/gos.tmLanguage.json.in >editors/vscode/syntaxes/gos.tmLanguage.json

$(B)/libgosrt.so: $(patsubst $(B)/%,$(B)/pic/%,$(call obj,runtime)) | $(B)/.deps
	@echo '{ global: go; go_*; local: *; };' > $(B)/gosrt.map
	$(call say,LD)
	$(Q)$(CC) $(ldflags) -shared -Wl,-soname,libgosrt.so.0 -Wl,--version-script=$(B)/gosrt.map $^ -lpthread -o $@
$(B)/gosrt.pc: Makefile | $(B)/.deps
	@printf '%s\n' 'prefix=$(PREFIX)' 'Name: gosrt' 'Description: goroutines, channels and a scheduler for C' \
	  'Version: $(VERSION)' 'Cflags: -I$${prefix}/include/gosrt' 'Libs: -L$${prefix}/lib -lgosrt -lpthread' > $@

share = $(DESTDIR)$(PREFIX)/share
install: all lib ## install gos, its manual page and completions, the C library and its headers under PREFIX (DESTDIR is honoured)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include/gosrt/runtime
	install -m 755 $(B)/gos $(DESTDIR)$(PREFIX)/bin/gos
	install -d $(share)/man/man1 $(share)/bash-completion/completions $(share)/zsh/site-functions $(share)/fish/vendor_completions.d
	$(B)/gos help -as=man > $(share)/man/man1/gos.1
	$(B)/gos help -as=bash > $(share)/bash-completion/completions/gos
	$(B)/gos help -as=zsh > $(share)/zsh/site-functions/_gos
	$(B)/gos help -as=fish > $(share)/fish/vendor_completions.d/gos.fish
	install -m 644 $(B)/libgosrt.a $(DESTDIR)$(PREFIX)/lib/libgosrt.a
	install -m 755 $(B)/libgosrt.so $(DESTDIR)$(PREFIX)/lib/libgosrt.so.0
	ln -sf libgosrt.so.0 $(DESTDIR)$(PREFIX)/lib/libgosrt.so
	install -m 644 runtime/rt.h runtime/rtctx.h runtime/rtatomic.h runtime/embed.h runtime/sim.h $(DESTDIR)$(PREFIX)/include/gosrt/runtime/
	install -m 644 $(B)/gosrt.pc $(DESTDIR)$(PREFIX)/lib/pkgconfig/gosrt.pc

# --- C units and C examples: linked with the libraries of the folders whose headers they include ------------------
need_runtime := runtime
need_vm/base := vm/base
need_vm/syntax := vm/syntax vm/base
need_vm/types := vm/types vm/syntax vm/base
need_all := stdlib vm/exec vm/heap vm/compile vm/code vm/types vm/syntax vm/base runtime
$(foreach d,vm/code vm/compile vm/heap vm/exec stdlib,$(eval need_$d := $(need_all)))
included = $(shell sed -nE 's@^.include "(runtime|vm/[a-z]+|stdlib)/.*@\1@p' $1 | sort -u)
needs    = $(filter $(foreach d,$(call included,$1),$(need_$d)),$(need_all))

unit_src := $(wildcard tests/unit/test_*.c)
units    := $(patsubst tests/unit/%.c,$(B)/unit/%,$(unit_src))
cex_src  := $(wildcard examples/c/*.c)
cexes    := $(patsubst examples/c/%.c,$(B)/examples/c/%,$(cex_src))
define program
$1: $(B)/$(2:.c=.o) $(call libs,$(call needs,$2))
	@mkdir -p $$(@D)
	$$(call say,LD)
	$$(Q)$(CC) $$(ldflags) $$< -Wl,--start-group $$(filter %.a,$$^) -Wl,--end-group \
	  $(if $(findstring vm,$(call needs,$2)),$$(LDLIBS),-lpthread) -o $$@
endef
$(foreach s,$(unit_src),$(eval $(call program,$(patsubst tests/unit/%.c,$(B)/unit/%,$s),$s)))
$(foreach s,$(cex_src),$(eval $(call program,$(patsubst examples/c/%.c,$(B)/examples/c/%,$s),$s)))
$(foreach s,$(unit_src),$(if $(filter vm/exec vm/compile vm/heap stdlib,$(call included,$s)),\
  $(eval $(B)/$(s:.c=.o): | $(B)/gen/natives.h)))

# --- tests --------------------------------------------------------------------------------------------------------
driver  = $(B)/driver -gos $(B)/gos -build $(B) $(if $(GO),-go $(GO)) $(if $(SAN),-slow 8 -nogo)
# A report goes to a file of its own, wherever the test may have sent standard error, and fails the run.
reports := $(abspath $(B))/reports
sanopt  := exitcode=66:log_path=$(reports)/r
sanenv  := $(if $(SAN),rm -rf $(reports); mkdir -p $(reports);) ASAN_OPTIONS=$(sanopt):detect_leaks=0:detect_stack_use_after_return=0 \
           UBSAN_OPTIONS=$(sanopt):print_stacktrace=1 TSAN_OPTIONS=$(sanopt):atexit_sleep_ms=0
noreports := $(if $(SAN),; status=$$?; cat $(reports)/* 2>/dev/null | head -200; rmdir $(reports) && exit $$status || exit 1)
driver_obj := $(patsubst %.c,$(B)/%.o,$(wildcard tests/driver/*.c))
$(B)/driver: $(driver_obj)
	$(call say,LD)
	$(Q)$(CC) $(ldflags) $^ -lpthread -o $@
# Runs a command on a terminal of its own, for the tests of the REPL.
$(B)/pty: $(B)/tests/pty/pty.o
	$(call say,LD)
	$(Q)$(CC) $(ldflags) $^ -lutil -o $@

conform_obj := $(patsubst %.c,$(B)/%.o,$(wildcard tests/conformance/*.c)) $(filter-out %/main.o,$(driver_obj))
$(B)/conformance: $(conform_obj)
	$(call say,LD)
	$(Q)$(CC) $(ldflags) $^ -lpthread -o $@
$(B)/benchrun: $(B)/tests/bench/bench.o
	$(call say,LD)
	$(Q)$(CC) $(ldflags) $< -lm -o $@

unit: $(B)/driver $(units) ## build and run the C unit tests
	@$(sanenv) $(driver) tests/unit $(units) $(noreports)

test: $(B)/gos $(B)/driver $(B)/pty $(B)/editorgen $(units) $(cexes) ## run every test: C units, language, errors, panics, examples, also under Go 1.23 where installed
	@$(sanenv) $(driver) $(if $(T),$(T),tests examples $(units) $(cexes)) $(noreports)

golden: $(B)/gos $(B)/driver ## write tests/golden/* anew from what gos dumps now (read the diff)
	@$(driver) -golden tests/golden

expect: $(B)/driver ## write the expectations of T=FILES anew from what real Go prints
	@$(B)/driver -build $(B) $(if $(GO),-go $(GO)) -expect $(T)

conformance: $(B)/gos $(B)/conformance ## Go's own tests: counts by kind; fails when one of tests/conformance/passing.txt does not pass
	@$(B)/conformance -gos $(B)/gos $(if $(UPDATE),-update) $(if $(V),-v) $(T)

variant = $(MAKE) --no-print-directory B=$(B)/$1 CC=clang SAN=$2 test
asan: ; +@$(call variant,asan,address) ## the test run with AddressSanitizer
ubsan: ; +@$(call variant,ubsan,undefined) ## the test run with UndefinedBehaviorSanitizer
.PHONY: debug stress-asan stress-tsan stress-debug model
debug: ; +@$(MAKE) --no-print-directory B=$(B)/debug CFLAGS='$(CFLAGS) -DGO_DEBUG' test ## the test run with lock ranks and every ASSERT checked
tsan: ; +@$(call variant,tsan,thread) ## the test run with ThreadSanitizer
gcstress: $(B)/gos $(B)/driver ## the language tests with a collection at every allocation
	@GOSDEBUG=gcstress=1 $(driver) -slow 20 -nogo $(if $(T),$(T),tests examples)
N ?= 100
stress: $(B)/gos $(B)/driver ## concurrent tests and examples N times each on 1, 2 and 8 Ps, perturbed
	@$(sanenv) $(driver) -nogo -repeat $(N) $(if $(SEED),-seed $(SEED)) $(if $(T),$(T),tests/conc examples) $(noreports)
	@echo 'covered: what these programs print and how they end, for the schedules that $(N) seeds make'
	@echo 'not covered: other schedules (make model has them all, of small programs), data races (stress-tsan), memory'
	@echo 'errors that do not crash (stress-asan), lock order (stress-debug), machines whose memory is weaker (make model)'
variantstress = $(MAKE) --no-print-directory B=$(B)/$1 CC=clang SAN=$2 stress
stress-asan: ; +@$(call variantstress,asan,address) ## the same with AddressSanitizer
stress-tsan: ; +@$(call variantstress,tsan,thread) ## the same with ThreadSanitizer
stress-debug: ; +@$(MAKE) --no-print-directory B=$(B)/debug CFLAGS='$(CFLAGS) -DGO_DEBUG' stress ## the same with lock ranks, each lock a race window
model: $(B)/libgosrt.a ## every interleaving of small programs over the runtime's own sources, and what must fail when they are broken
	@BUILD=$(B) CC='$(CC)' sh tests/model/model.sh -all
fuzz: ## the fuzzers of tests/fuzz (parser, checker, compiler), FUZZ=60 seconds each (clang)
	@$(MAKE) --no-print-directory B=$(B)/fuzz CC=clang SAN=fuzzer-no-link,address,undefined fuzzers
FUZZ ?= 60
gotests  := /usr/share/go-1.23/test
fuzz_src := $(wildcard tests/fuzz/fuzz_*.c)
define fuzzer
$1: $(B)/$(2:.c=.o) $(call libs,$(folders))
	@mkdir -p $$@.corpus
	$$(call say,LD)
	$$(Q)$(CC) -fsanitize=fuzzer,address,undefined $$< -Wl,--start-group $$(filter %.a,$$^) -Wl,--end-group $$(LDLIBS) -o $$@
endef
$(foreach s,$(fuzz_src),$(eval $(call fuzzer,$(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$s),$s)))
.PHONY: fuzz fuzzers
fuzzers: $(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$(fuzz_src))
	@for f in $^; do echo "$$f"; $$f -max_total_time=$(FUZZ) -timeout=10 -print_final_stats=0 -verbosity=0 \
	  -dict=tests/fuzz/go.dict $$f.corpus tests/lang tests/script tests/errors $(wildcard $(gotests)/typeparam) || exit 1; done
cbenches := $(patsubst tests/bench/c/%.c,$(B)/bench/c/%,$(wildcard tests/bench/c/*.c))
$(B)/bench/c/%: tests/bench/c/%.c $(call lib,runtime)
	@mkdir -p $(@D)
	$(call say,LD)
	$(Q)$(CC) $(filter-out -MMD -MP,$(flags)) $(ldflags) $^ -lpthread -o $@
bench: $(B)/gos $(B)/benchrun $(cbenches) ## benchmarks side by side: gos and the C library, Go, Lua, LuaJIT (medians and ratios)
	@$(B)/benchrun -gos $(B)/gos -build $(B) $(if $(GO),-go $(GO)) $(T)

lint: $(if $(wildcard stdlib/natgen.c),$(B)/gen/natives.h) ## dependency rules, headers that compile alone, both compilers without a warning, line lengths
	@FLAGS='$(filter-out -MMD -MP -DGOS_VERSION%,$(flags)) -DGOS_VERSION=__FILE__' sh tests/lint

clean: ## remove the build directory
	rm -rf $(B)

-include $(shell find $(B) -name '*.d' 2>/dev/null)
