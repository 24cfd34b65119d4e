#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace muniment {
inline namespace base {

/// Reads what the pages of a file say, where that file can do no harm.
class PageReader {
 public:
  PageReader() = default;
  virtual ~PageReader() = default;
  PageReader(const PageReader&) = delete;
  PageReader& operator=(const PageReader&) = delete;

  /// The texts of its pages in order, cut where they are too much. Errors have the ids `preview.…`; one that is
  /// retryable says nothing about the file.
  [[nodiscard]] virtual Result<QStringList> read(const QByteArray& bytes) = 0;
  /// From any thread, for good: what is being read ends, and nothing is read any more.
  virtual void cancel() = 0;
};

} // namespace base
} // namespace muniment
