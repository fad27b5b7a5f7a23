// SPDX-License-Identifier: GPL-3.0-or-later
// Making sockets, pipes and handles for files; what needs no waiting. All descriptors are close-on-
// exec, and non-blocking unless they are regular files.
//
// A pipe has no MSG_NOSIGNAL: the first pipe for writing installs a SIGPIPE handler, unless the
// program has one or ignores the signal. It does nothing for a thread inside pipewrite and has the
// default effect elsewhere, so that `prog | head` ends as it always did.
#include "netfd.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "os.h"

enum { BACKLOG = 65535 /* the kernel cuts it to its own limit */, KEEPALIVE = 15, STDFDS = 3 };

static int setsockint(int fd, int level, int name, int value)
{
    return setsockopt(fd, level, name, &value, sizeof value);
}

static int sockopt(int fd, int level, int name)
{
    int value = 0;
    socklen_t n = sizeof value;
    return getsockopt(fd, level, name, &value, &n) < 0 ? -errno : value;
}

// --- SIGPIPE -------------------------------------------------------------------------------------
static __thread volatile sig_atomic_t inpipewrite __attribute__((tls_model("initial-exec")));

static void onsigpipe(int sig)
{
    if (inpipewrite)
        return;
    signal(sig, SIG_DFL);
    raise(sig);
}

static void catchsigpipe(void)
{
    static uint32_t once;
    struct sigaction old, sa = {.sa_handler = onsigpipe, .sa_flags = SA_ONSTACK | SA_RESTART};
    if (xchg(&once, 1) == 0 && sigaction(SIGPIPE, NULL, &old) == 0 && old.sa_handler == SIG_DFL)
        sigaction(SIGPIPE, &sa, NULL);
}

__attribute__((noinline)) ssize_t pipewrite(int fd, const void *buf, size_t n)
{
    inpipewrite = 1;
    ssize_t r = write(fd, buf, n);
    inpipewrite = 0;
    return r;
}

// --- handles -------------------------------------------------------------------------------------
static void tuneconnection(int fd)
{
    setsockint(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    setsockint(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    setsockint(fd, IPPROTO_TCP, TCP_KEEPIDLE, KEEPALIVE);
    setsockint(fd, IPPROTO_TCP, TCP_KEEPINTVL, KEEPALIVE);
}

// As pollopen, but on failure fd is closed. setup marks what the kind does not tell.
static GoFd openhandle(int fd, enum PollKind kind, bool socket, bool pipe, bool unlinkpath)
{
    GoFd f = pollopen(fd, kind);
    PollDesc *pd = f > 0 ? pollget(f) : NULL;
    if (pd == NULL) {
        close(fd);
        return f;
    }
    pd->socket = socket;
    pd->pipe = pipe;
    pd->unlinkpath = unlinkpath;
    pollput(pd);
    return f;
}

// Only TCP is a PollStream: a read from a Unix socket stops short at passed descriptors.
static enum PollKind socketkind(int fd, bool *connection)
{
    bool tcp = sockopt(fd, SOL_SOCKET, SO_TYPE) == SOCK_STREAM &&
               sockopt(fd, SOL_SOCKET, SO_PROTOCOL) == IPPROTO_TCP;
    *connection = tcp && sockopt(fd, SOL_SOCKET, SO_ACCEPTCONN) == 0;
    return tcp ? PollStream : PollPacket;
}

GoFd filehandle(int fd)
{
    return openhandle(fd, PollFile, false, false, false);
}

GoFd socketopen(int fd)
{
    struct sockaddr_storage ss;
    socklen_t n = sizeof ss;
    bool tcp = getsockname(fd, (struct sockaddr *)&ss, &n) == 0 && ss.ss_family != AF_UNIX;
    if (tcp)
        tuneconnection(fd);
    return openhandle(fd, tcp ? PollStream : PollPacket, true, false, false);
}

int kernelpipe(GoFd ends[2])
{
    int fd[2];
    if (ospipe(fd) < 0)
        return -errno;
    catchsigpipe();
    ends[0] = openhandle(fd[0], PollStream, false, false, false);
    if (ends[0] < 0) {
        close(fd[1]);
        return (int)ends[0];
    }
    ends[1] = openhandle(fd[1], PollStream, false, true, false);
    if (ends[1] < 0) {
        go_fd_close(ends[0]);
        return (int)ends[1];
    }
    return 0;
}

// A description of our own of a terminal or pipe, non-blocking, in place of fd, which is closed;
// -1, and fd stays, if there is none to be had. Opening a pseudo-terminal's master would make
// another one: fd itself.
static int reopen(int fd, int flags, bool fifo)
{
    char path[32];
    unsigned n;
    if (!fifo && (!isatty(fd) || ioctl(fd, TIOCGPTN, &n) == 0))
        return fd;
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    int own = open(path, (flags & (O_ACCMODE | O_APPEND)) | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (own >= 0)
        close(fd);
    return own;
}

// shared: others may have the same description. Takes over fd, whatever comes of it.
static GoFd wrap(int fd, bool shared, bool std)
{
    struct stat st;
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fstat(fd, &st) < 0)
        goto failed;
    bool fifo = S_ISFIFO(st.st_mode), socket = S_ISSOCK(st.st_mode), connection = false;
    if (!fifo && !socket && !S_ISCHR(st.st_mode))
        return openhandle(fd, PollFile, false, false, false);
    enum PollKind kind = fifo && !(flags & O_DIRECT) ? PollStream : PollPacket;
    if (socket) {
        kind = socketkind(fd, &connection);
    } else if (shared && !(flags & O_NONBLOCK)) {
        int own = reopen(fd, flags, fifo);
        if (own < 0)  // blocking a thread is better than to change it under the others' feet
            return openhandle(fd, PollFile, false, false, false);
        fd = own;
    }
    // Calls on sockets say themselves that they do not wait, all but accept.
    bool says = socket && shared && sockopt(fd, SOL_SOCKET, SO_ACCEPTCONN) <= 0;
    if (!says && fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK) < 0)
        goto failed;
    if (connection)
        tuneconnection(fd);
    // A broken pipe at the standard output ends the program, as always.
    bool pipe = fifo && !std && (flags & O_ACCMODE) != O_RDONLY;
    if (pipe)
        catchsigpipe();
    return openhandle(fd, kind, socket, pipe, false);
failed:;
    int err = -errno;
    close(fd);
    return err;
}

GoFd kernelwrap(int fd)
{
    bool std = fd >= 0 && fd < STDFDS;
    if (std)
        fd = fcntl(fd, F_DUPFD_CLOEXEC, STDFDS);
    else if (fcntl(fd, F_GETFD) < 0)
        return -errno;
    return fd < 0 ? -errno : wrap(fd, true, std);
}

GoFd kernelopen(const char *path, int flags, int mode)
{
    go_entersyscall();
    int fd = open(path, flags | O_CLOEXEC, mode);
    go_exitsyscall();
    return fd < 0 ? -go_errno() : wrap(fd, false, false);
}

// --- sockets -------------------------------------------------------------------------------------
static int newsocket(const GoAddr *a, enum Net net)
{
    int type = (net == NetUDP ? SOCK_DGRAM : SOCK_STREAM) | SOCK_NONBLOCK | SOCK_CLOEXEC;
    int fd = socket(((const struct sockaddr *)a->sa)->sa_family, type, 0);
    return fd < 0 ? -errno : fd;
}

GoFd kernelconnect(const GoAddr *a, enum Net net)
{
    int fd = newsocket(a, net), r;
    if (fd < 0)
        return fd;
    if (net == NetUDP)
        setsockint(fd, SOL_SOCKET, SO_BROADCAST, 1);
    do
        r = connect(fd, (const struct sockaddr *)a->sa, a->len);
    while (r < 0 && errno == EINTR);
    // Registered only now: an unconnected TCP socket reports a hangup.
    if (r == 0 || errno == EINPROGRESS || errno == EALREADY || errno == EISCONN) {
        if (net == NetTCP)
            tuneconnection(fd);
        return openhandle(fd, net == NetTCP ? PollStream : PollPacket, true, false, false);
    }
    r = -errno;
    close(fd);
    return r;
}

int connectresult(int fd)
{
    GoAddr self = {.len = 0}, peer = {.len = 0};
    int err = sockopt(fd, SOL_SOCKET, SO_ERROR);
    if (err != 0)
        return err < 0 ? err : -err;
    socklen_t n = sizeof peer.sa;
    if (getpeername(fd, (struct sockaddr *)peer.sa, &n) < 0) {
        err = -errno;
        if (err != -ENOTCONN)
            return err;
        // Not yet; or failed since we asked.
        err = sockopt(fd, SOL_SOCKET, SO_ERROR);
        return err == 0 ? -EINPROGRESS : err < 0 ? err : -err;
    }
    socklen_t m = sizeof self.sa;
    // Loopback to a port where nobody listens may, by chance, come out at the very same socket.
    sa_family_t family = ((struct sockaddr *)peer.sa)->sa_family;
    if ((family == AF_INET || family == AF_INET6) &&
        sockopt(fd, SOL_SOCKET, SO_TYPE) == SOCK_STREAM &&
        getsockname(fd, (struct sockaddr *)self.sa, &m) == 0 && m == n &&
        memcmp(self.sa, peer.sa, n) == 0)
        return -ECONNREFUSED;
    return 0;
}

static int trybind(const GoAddr *a, enum Net net)
{
    int fd = newsocket(a, net);
    if (fd < 0)
        return fd;
    if (net == NetTCP)
        setsockint(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    if (net == NetUDP)
        setsockint(fd, SOL_SOCKET, SO_BROADCAST, 1);
    const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)a->sa;
    if (in6->sin6_family == AF_INET6 && IN6_IS_ADDR_UNSPECIFIED(&in6->sin6_addr))
        setsockint(fd, IPPROTO_IPV6, IPV6_V6ONLY, 0);
    if (bind(fd, (const struct sockaddr *)a->sa, a->len) == 0 &&
        (net == NetUDP || listen(fd, BACKLOG) == 0))
        return fd;
    int err = -errno;
    close(fd);
    return err;
}

GoFd kernellisten(const GoAddr *a, enum Net net)
{
    int fd = trybind(a, net);
    const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)a->sa;
    if ((fd == -EAFNOSUPPORT || fd == -EADDRNOTAVAIL) && in6->sin6_family == AF_INET6 &&
        IN6_IS_ADDR_UNSPECIFIED(&in6->sin6_addr)) {
        GoAddr any = {.len = 0};
        addrnumeric("0.0.0.0", "", true, &any);  // a machine without v6
        go_addr_setport(&any, go_addr_port(a));
        fd = trybind(&any, net);
    }
    if (fd < 0)
        return fd;
    bool path = net == NetUnix && ((const struct sockaddr_un *)a->sa)->sun_path[0] != '\0';
    return openhandle(fd, PollPacket, true, false, path);
}

int go_addr_unix(GoAddr *a, const char *path)
{
    struct sockaddr_un *un = (struct sockaddr_un *)a->sa;
    size_t n = strlen(path), head = offsetof(struct sockaddr_un, sun_path);
    memset(a, 0, sizeof *a);
    if (n == 0)
        return -EINVAL;
    if (n >= sizeof un->sun_path)
        return -ENAMETOOLONG;
    un->sun_family = AF_UNIX;
    memcpy(un->sun_path, path, n);
    bool abstract = path[0] == '@';
    if (abstract)
        un->sun_path[0] = '\0';
    a->len = (uint32_t)(head + n + !abstract);
    return 0;
}

void unlinklistener(int fd)
{
    struct sockaddr_un un;
    socklen_t n = sizeof un;
    if (getsockname(fd, (struct sockaddr *)&un, &n) == 0 && un.sun_family == AF_UNIX &&
        n > offsetof(struct sockaddr_un, sun_path) && un.sun_path[0] != '\0') {
        char path[sizeof un.sun_path + 1] = {0};
        memcpy(path, un.sun_path, n - offsetof(struct sockaddr_un, sun_path));
        unlink(path);
    }
}

GoFd kerneldup(PollDesc *pd)
{
    int fd = fcntl(pd->fd, F_DUPFD_CLOEXEC, 0);
    return fd < 0 ? -errno : openhandle(fd, pd->kind, pd->socket, pd->pipe, false);
}
