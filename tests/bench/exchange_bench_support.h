#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

namespace muniment::bench {

inline void require(bool ok, const char* what) {
  if (ok)
    return;
  std::fprintf(stderr, "%s failed\n", what);
  std::exit(2);
}

template <class T>
T require(Result<T> result, const char* what) {
  if (!result)
    std::fprintf(stderr, "%s: %s %s\n", what, qPrintable(result.error().id), qPrintable(result.error().detail));
  require(result.has_value(), what);
  return std::move(*result);
}

/// Bytes that no program can make smaller, the same in every run.
[[nodiscard]] inline QByteArray noise(qsizetype size, quint64 seed) {
  QByteArray bytes(size, Qt::Uninitialized);
  quint64 state = seed;
  for (char& byte : bytes)
    byte = static_cast<char>((state = state * 6364136223846793005U + 1442695040888963407U) >> 56);
  return bytes;
}

[[nodiscard]] inline long mostKilobytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

} // namespace muniment::bench
