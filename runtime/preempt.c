// SPDX-License-Identifier: GPL-3.0-or-later
// Preemption of C goroutines by SIGURG, at declared safe points only: the interrupted instruction
// lies in code that its author has declared preemptible (GO_PREEMPTIBLE), so it is in no library
// and holds no lock of one, nor of the runtime.
//
// The kernel has already saved every register there is, whatever the processor, in the signal frame
// on the M's signal stack. The handler copies that frame to the goroutine's stack, below its red
// zone, and makes the signal return to asyncpreempt_entry there, which yields like go_gosched. When
// the goroutine runs again, maybe on another thread, rt_sigreturn on the copy gives all registers
// back at once, the program counter included; what of the frame belongs to the thread (its signal
// stack) is corrected before.
// Rejected: saving registers in assembly and returning by a jump: AArch64 has no register left to
// jump with, and each new kind of vector register would need new code. Yielding in the handler: the
// signal stack would have to wait with the goroutine.
// TSan holds signals back from code that calls nothing, so there only requests are heeded.
#include "preempt.h"

#include <errno.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
    CODES_MAX = 64,
    HEADROOM = 24 << 10,  // of stack that must be left below the copied frame
};

#ifdef GO_TSAN
static const bool usable = false;
#else
static const bool usable = true;
#endif

// Ranges of preemptible code. Entries are written under the lock, before n is raised by a release
// store; the handler reads them without.
static struct {
    Lock lock;
    uint32_t n;  // atomic
    struct { uintptr_t lo, hi; } range[CODES_MAX];
    struct sigaction old;
    bool installed;
} codes;

// --- the kernel's signal frame -------------------------------------------------------------------
// Where the frame that rt_sigreturn wants begins and ends; the stack pointer at that call is the
// beginning.
typedef struct Frame {
    char *lo, *hi;
} Frame;

#if defined(__x86_64__)
enum { RED_ZONE = 128, FP_LEGACY = 512, FP_MAGIC_AT = 464 };
static const uint32_t fp_magic = 0x46505853;  // FP_XSTATE_MAGIC1: an extended size follows

static char *uc_sp(const ucontext_t *uc)
{
    return (char *)uc->uc_mcontext.gregs[REG_RSP];
}

// ucontext, siginfo, and above them, at fpregs, what xsave stored.
static bool frame_find(siginfo_t *info, ucontext_t *uc, Frame *f)
{
    (void)info;
    char *fp = (char *)uc->uc_mcontext.fpregs;
    if (fp < (char *)uc)
        return false;
    uint32_t magic, size = FP_LEGACY;
    memcpy(&magic, fp + FP_MAGIC_AT, sizeof magic);
    if (magic == fp_magic)
        memcpy(&size, fp + FP_MAGIC_AT + sizeof magic, sizeof size);
    f->lo = (char *)uc;
    f->hi = fp + size;
    return true;
}

static ucontext_t *frame_moved(const Frame *to, ptrdiff_t by)
{
    ucontext_t *uc = (ucontext_t *)to->lo;
    uc->uc_mcontext.fpregs = (fpregset_t)((char *)uc->uc_mcontext.fpregs + by);
    return uc;
}

// The signal returns to asyncpreempt_entry on the copied frame. Without saved floating-point state
// the kernel resets it, so that C finds the x87 stack and the vector registers' upper halves empty.
static void frame_enter(ucontext_t *uc, const Frame *to)
{
    const greg_t status = 0xcd5 | 0x10000 | 0x40000;  // CF PF AF ZF SF DF OF, RF, AC
    uc->uc_mcontext.gregs[REG_RSP] = (greg_t)to->lo;
    uc->uc_mcontext.gregs[REG_RDI] = (greg_t)to->lo;
    uc->uc_mcontext.gregs[REG_RBP] = 0;
    uc->uc_mcontext.gregs[REG_RIP] = (greg_t)(uintptr_t)asyncpreempt_entry;
    uc->uc_mcontext.gregs[REG_EFL] &= ~status;
    uc->uc_mcontext.fpregs = NULL;
}

#elif defined(__aarch64__)
// siginfo is below the ucontext, records follow its registers.
enum { RED_ZONE = 0, UC_AT = 128, CONTEXT = 4096 };
static const uint32_t extra_magic = 0x45585401;
static const uint64_t pstate_btype = 3 << 10;

typedef struct Record {  // the kernel's _aarch64_ctx; extra_context adds the other two
    uint32_t magic, size;
    uint64_t data;
    uint32_t datasize;
} Record;

static char *uc_sp(const ucontext_t *uc)
{
    return (char *)uc->uc_mcontext.sp;
}

// The record that says where those are that found no room among the others; or NULL.
static Record *extra(ucontext_t *uc)
{
    char *at = (char *)uc->uc_mcontext.__reserved;
    for (char *end = at + CONTEXT - sizeof(Record); at <= end;) {
        Record *r = (Record *)at;
        if (r->magic == extra_magic)
            return r;
        if (r->magic == 0 || r->size == 0)
            break;
        at += r->size;
    }
    return NULL;
}

static bool frame_find(siginfo_t *info, ucontext_t *uc, Frame *f)
{
    if ((char *)info + UC_AT != (char *)uc)
        return false;
    Record *x = extra(uc);
    f->lo = (char *)info;
    f->hi = x != NULL ? (char *)x->data + x->datasize
                      : (char *)uc->uc_mcontext.__reserved + CONTEXT;
    return f->hi > f->lo;
}

static ucontext_t *frame_moved(const Frame *to, ptrdiff_t by)
{
    ucontext_t *uc = (ucontext_t *)(to->lo + UC_AT);
    Record *x = extra(uc);
    if (x != NULL)
        x->data += (uint64_t)by;
    return uc;
}

static void frame_enter(ucontext_t *uc, const Frame *to)
{
    uc->uc_mcontext.sp = (uintptr_t)to->lo;
    uc->uc_mcontext.regs[0] = (uintptr_t)to->lo + UC_AT;
    uc->uc_mcontext.regs[29] = 0;
    uc->uc_mcontext.pc = (uintptr_t)asyncpreempt_entry;
    uc->uc_mcontext.pstate &= ~pstate_btype;
}
#endif

// Copies the frame below sp, as misaligned as it is where it lies (the kernel has aligned its
// parts), and enters it. False, with nothing changed, when the stack down from sp has no room.
static bool frame_push(siginfo_t *info, ucontext_t *uc, const Stack *s)
{
    enum { ALIGN = 64 };
    Frame from, to;
    char *sp = uc_sp(uc);
    if (sp > s->hi || sp < s->lo || !frame_find(info, uc, &from))
        return false;
    size_t size = (size_t)(from.hi - from.lo);
    if ((size_t)(sp - s->lo) < size + RED_ZONE + ALIGN + HEADROOM)
        return false;
    uintptr_t lo = (uintptr_t)sp - RED_ZONE - size;
    lo -= (lo - (uintptr_t)from.lo) & (ALIGN - 1);
    to.lo = (char *)lo;
    to.hi = to.lo + size;
    memcpy(to.lo, from.lo, size);
    frame_moved(&to, to.lo - from.lo);
    frame_enter(uc, &to);
    return true;
}

// --- the handler ---------------------------------------------------------------------------------
static bool preemptible(uintptr_t pc)
{
    uint32_t n = ld_acq(&codes.n);
    for (uint32_t i = 0; i < n; i++) {
        if (pc >= codes.range[i].lo && pc < codes.range[i].hi)
            return true;
    }
    return false;
}

// Does the M run a goroutine that may yield here? The M's fields are its own thread's, and that is
// outside the runtime: the interrupted instruction is in preemptible code.
static bool wanted(const M *m)
{
    return m->curg != NULL && m->p != NULL && m->commit == CommitNone && !m->onsystem &&
           readgstatus(m->curg) == Grunning &&
           (ld_rlx(&m->p->preempt) != 0 || knobs.sigurg != 0);
}

static void onsigurg(int sig, siginfo_t *info, void *ctx)
{
    ucontext_t *uc = ctx;
    M *m = getm();
    if (m != NULL && preemptible(uc_pc(uc)) && wanted(m)) {
        locknone();  // preemptible code is never called with one
        frame_push(info, uc, m->stack);
    }
    if (info->si_code == SI_TKILL && info->si_pid == getpid())
        return;  // ours
    if ((codes.old.sa_flags & SA_SIGINFO) != 0)
        codes.old.sa_sigaction(sig, info, ctx);
    else if (codes.old.sa_handler != SIG_DFL && codes.old.sa_handler != SIG_IGN)
        codes.old.sa_handler(sig);
}

void asyncpreempt(ucontext_t *uc)
{
    int e = go_errno();
    xadd(&sched.asyncpreempts, 1);
    go_gosched();
    M *m = getm();
    uc->uc_stack.ss_sp = m->altstack;  // else the return would give the thread another's
    go_seterrno(e);
}

// --- asking --------------------------------------------------------------------------------------
bool preemptcode(void)
{
    return usable && ld_acq(&codes.n) != 0;
}

// The M may be giving the P up meanwhile; it is never freed, and a thread that gets the signal for
// nothing ignores it.
RACY void preemptsignal(P *p)
{
    M *m = p->m;
    int tid = m != NULL ? ld_rlx(&m->tid) : 0;
    if (tid != 0)
        syscall(SYS_tgkill, getpid(), tid, SIGURG);
}

static void install(void)
{
    struct sigaction sa = {.sa_sigaction = onsigurg,
                           .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
    sigfillset(&sa.sa_mask);
    if (usable && !codes.installed && codes.n != 0)
        codes.installed = sigaction(SIGURG, &sa, &codes.old) == 0;
}

void preemptinit(void)
{
    lock(&codes.lock);
    install();
    unlock(&codes.lock);
}

bool go_preemptible_code(const void *start, const void *end)
{
    uintptr_t lo = (uintptr_t)start, hi = (uintptr_t)end;
    if (lo >= hi)
        return true;
    lock(&codes.lock);
    uint32_t n = codes.n, i = 0;
    while (i < n && (codes.range[i].lo != lo || codes.range[i].hi != hi))
        i++;
    bool ok = i < CODES_MAX;
    if (ok && i == n) {
        codes.range[n].lo = lo;
        codes.range[n].hi = hi;
        st_rel(&codes.n, n + 1);
    }
    if (sched.started)
        install();
    unlock(&codes.lock);
    return ok;
}
