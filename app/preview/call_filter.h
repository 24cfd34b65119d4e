#pragma once

#include <span>
#include <vector>

#include <linux/filter.h>

namespace muniment::preview {

/// Builds a program for the kernel that decides on each system call by its number, and for some by their arguments.
/// What no rule speaks of ends the process.
class CallFilter final {
 public:
  CallFilter();

  CallFilter& allow(std::initializer_list<long> calls);
  /// The caller is told this code, and nothing happens.
  CallFilter& refuse(std::initializer_list<long> calls, int code);
  /// The caller is stopped with SIGSYS, whose handler answers in its place.
  CallFilter& hand(std::initializer_list<long> calls);
  /// Only with any of these bits in an argument, counted from 0; otherwise the caller is told the code, and without a
  /// code the process ends.
  CallFilter& allowWithBits(long call, unsigned argument, unsigned bits, int code = 0);
  /// Only without all of these bits in an argument; otherwise the process ends.
  CallFilter& allowWithoutBits(long call, unsigned argument, unsigned bits);
  /// Only with one of these values as an argument; otherwise the process ends.
  CallFilter& allowWithValue(long call, unsigned argument, std::initializer_list<unsigned> values);

  /// For every thread of this process, and for good.
  [[nodiscard]] bool install();

 private:
  void add(std::initializer_list<sock_filter> steps) { m_steps.insert(m_steps.end(), steps); }
  void decide(std::initializer_list<long> calls, unsigned outcome);

  std::vector<sock_filter> m_steps;
};

} // namespace muniment::preview
