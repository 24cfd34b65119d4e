#include "app/preview/call_filter.h"
#include "app/preview/confine.h"
#include "app/preview/font_shelf.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

namespace muniment::preview {
namespace {

// A handler of a signal is given nothing but the signal; the thread that reads the file is the only one that opens
// fonts.
thread_local const FontShelf* shelfOfThread = nullptr;

struct OpenCall final {
  const char* path;
  long flags;
};

#if defined(__x86_64__)
OpenCall openCallOf(const ucontext_t& context, int call) {
  const greg_t* registers = context.uc_mcontext.gregs;
  if (call == SYS_open)
    return {reinterpret_cast<const char*>(registers[REG_RDI]), static_cast<long>(registers[REG_RSI])};
  return {reinterpret_cast<const char*>(registers[REG_RSI]), static_cast<long>(registers[REG_RDX])};
}

void answer(ucontext_t& context, long value) { context.uc_mcontext.gregs[REG_RAX] = value; }
#else
OpenCall openCallOf(const ucontext_t& context, int) {
  return {reinterpret_cast<const char*>(context.uc_mcontext.regs[1]), static_cast<long>(context.uc_mcontext.regs[2])};
}

void answer(ucontext_t& context, long value) { context.uc_mcontext.regs[0] = static_cast<unsigned long long>(value); }
#endif

/// Answers an attempt to open a file: a font of the shelf is given out again; what libraries are known to look for is
/// said not to be there; anything else ends the process, by a call that the filter does not know.
void takeOpen(int, siginfo_t* info, void* where) {
  auto& context = *static_cast<ucontext_t*>(where);
  const int before = errno;
  const OpenCall call = openCallOf(context, info->si_syscall);
  constexpr long kChanges = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
  const bool isReading = (call.flags & kChanges) == 0;
  const int held = isReading && shelfOfThread ? shelfOfThread->find(call.path) : FontShelf::kForbidden;
  if (held == FontShelf::kForbidden)
    ::syscall(SYS_socket, 0, 0, 0);
  if (held >= 0) {
    const int given = ::dup(held);
    ::lseek(given, 0, SEEK_SET);
    answer(context, given);
  } else {
    answer(context, -ENOENT);
  }
  errno = before;
}

bool watchOpening(const FontShelf& shelf) {
  shelfOfThread = &shelf;
  struct sigaction action {};
  action.sa_sigaction = takeOpen;
  action.sa_flags = SA_SIGINFO | SA_NODEFER;
  return ::sigaction(SIGSYS, &action, nullptr) == 0;
}

void addArithmetic(CallFilter& filter) {
  // Memory, threads of its own, time, the line, ending: what computing takes. Memory that is code is not.
  filter.allow({SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_pread64, SYS_lseek, SYS_close, SYS_dup, SYS_fstat});
  filter.allow({SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk, SYS_futex, SYS_membarrier});
  filter.allow({SYS_rt_sigreturn, SYS_rt_sigprocmask, SYS_rt_sigaction, SYS_sigaltstack, SYS_restart_syscall});
  filter.allow({SYS_clock_gettime, SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep, SYS_gettimeofday});
  filter.allow(
      {SYS_getpid, SYS_gettid, SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_getrandom, SYS_getrusage});
  filter.allow({SYS_sched_yield, SYS_sched_getaffinity, SYS_set_robust_list, SYS_rseq, SYS_sysinfo, SYS_uname});
  filter.allow({SYS_exit, SYS_exit_group, SYS_ppoll, SYS_tgkill, SYS_eventfd2});
#if defined(__x86_64__)
  filter.allow({SYS_poll, SYS_time});
#endif
  filter.allowWithoutBits(SYS_mmap, 2, PROT_EXEC).allowWithoutBits(SYS_mprotect, 2, PROT_EXEC);
}

} // namespace

bool confine(const FontShelf& shelf) {
  if (!watchOpening(shelf))
    return false;
  CallFilter filter;
  addArithmetic(filter);
  // A thread shares everything with the process; without that bit the call is a fork. The newer call hides its
  // arguments from a filter, and the C library falls back to this one.
  filter.refuse({SYS_clone3}, ENOSYS).allowWithBits(SYS_clone, 0, CLONE_THREAD);
  filter.allowWithValue(SYS_fcntl, 1, {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC});
  filter.allowWithValue(SYS_prctl, 0, {PR_SET_NAME, PR_GET_NAME});
  filter.allowWithBits(SYS_newfstatat, 3, AT_EMPTY_PATH, ENOENT);
  filter.refuse({SYS_faccessat, SYS_faccessat2, SYS_readlinkat, SYS_statx, SYS_getcwd, SYS_statfs}, ENOENT);
  filter.refuse({SYS_ioctl}, ENOTTY).refuse({SYS_prlimit64}, EPERM);
  filter.hand({SYS_openat});
#if defined(__x86_64__)
  filter.refuse({SYS_stat, SYS_lstat, SYS_access, SYS_readlink}, ENOENT).hand({SYS_open});
  filter.refuse({SYS_getrlimit}, EPERM);
#endif
  return filter.install();
}

} // namespace muniment::preview
