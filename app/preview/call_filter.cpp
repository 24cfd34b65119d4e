#include "app/preview/call_filter.h"

#include <cerrno>
#include <cstddef>
#include <cstdint>

#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace muniment::preview {
namespace {

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
#error "The filter of system calls knows x86-64 and AArch64 only."
#endif

constexpr unsigned kNumber = offsetof(seccomp_data, nr);

constexpr sock_filter load(unsigned offset) {
  return {static_cast<unsigned short>(BPF_LD | BPF_W | BPF_ABS), 0, 0, offset};
}

/// Goes on with the next step where the loaded value is this one, else leaves out so many.
constexpr sock_filter unlessEqual(unsigned value, unsigned char skip) {
  return {static_cast<unsigned short>(BPF_JMP | BPF_JEQ | BPF_K), 0, skip, value};
}

/// Goes on with the next step where the loaded value has one of the bits, else leaves out so many.
constexpr sock_filter unlessBits(unsigned bits, unsigned char skip) {
  return {static_cast<unsigned short>(BPF_JMP | BPF_JSET | BPF_K), 0, skip, bits};
}

constexpr sock_filter end(unsigned outcome) { return {static_cast<unsigned short>(BPF_RET | BPF_K), 0, 0, outcome}; }

/// The lower half of an argument; both architectures have it first.
constexpr unsigned argumentAt(unsigned index) {
  return static_cast<unsigned>(offsetof(seccomp_data, args)) + index * static_cast<unsigned>(sizeof(std::uint64_t));
}

constexpr unsigned refusal(int code) { return SECCOMP_RET_ERRNO | (static_cast<unsigned>(code) & SECCOMP_RET_DATA); }

} // namespace

CallFilter::CallFilter() {
  add({load(offsetof(seccomp_data, arch)),
       unlessEqual(kArchitecture, 1),
       {static_cast<unsigned short>(BPF_JMP | BPF_JA), 0, 0, 1},
       end(SECCOMP_RET_KILL_PROCESS),
       load(kNumber)});
}

void CallFilter::decide(std::initializer_list<long> calls, unsigned outcome) {
  for (const long call : calls)
    add({unlessEqual(static_cast<unsigned>(call), 1), end(outcome)});
}

CallFilter& CallFilter::allow(std::initializer_list<long> calls) {
  decide(calls, SECCOMP_RET_ALLOW);
  return *this;
}

CallFilter& CallFilter::refuse(std::initializer_list<long> calls, int code) {
  decide(calls, refusal(code));
  return *this;
}

CallFilter& CallFilter::hand(std::initializer_list<long> calls) {
  decide(calls, SECCOMP_RET_TRAP);
  return *this;
}

CallFilter& CallFilter::allowWithBits(long call, unsigned argument, unsigned bits, int code) {
  add({unlessEqual(static_cast<unsigned>(call), 4), load(argumentAt(argument)), unlessBits(bits, 1),
       end(SECCOMP_RET_ALLOW), end(code == 0 ? SECCOMP_RET_KILL_PROCESS : refusal(code))});
  return *this;
}

CallFilter& CallFilter::allowWithoutBits(long call, unsigned argument, unsigned bits) {
  add({unlessEqual(static_cast<unsigned>(call), 4), load(argumentAt(argument)), unlessBits(bits, 1),
       end(SECCOMP_RET_KILL_PROCESS), end(SECCOMP_RET_ALLOW)});
  return *this;
}

CallFilter& CallFilter::allowWithValue(long call, unsigned argument, std::initializer_list<unsigned> values) {
  const auto steps = static_cast<unsigned char>(2 + 2 * values.size());
  add({unlessEqual(static_cast<unsigned>(call), steps), load(argumentAt(argument))});
  for (const unsigned value : values)
    add({unlessEqual(value, 1), end(SECCOMP_RET_ALLOW)});
  add({end(SECCOMP_RET_KILL_PROCESS)});
  return *this;
}

bool CallFilter::install() {
  add({end(SECCOMP_RET_KILL_PROCESS)});
  const sock_fprog program{static_cast<unsigned short>(m_steps.size()), m_steps.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}

} // namespace muniment::preview
