#pragma once

#include "core/connect/http/download_target.h"

namespace muniment::workspace {

/// Takes a document into memory, up to the size that is read there.
class MemoryDownload final : public connect::DownloadTarget {
 public:
  static constexpr qint64 kLargest = qint64(64) << 20;

  [[nodiscard]] Result<void> restart() override {
    bytes.clear();
    return {};
  }
  [[nodiscard]] Result<void> write(QByteArrayView more) override {
    if (bytes.size() + more.size() > kLargest)
      return failure(ErrorKind::Refused, QLatin1StringView("http.answer_too_large"));
    bytes.append(more);
    return {};
  }

  QByteArray bytes;
};

} // namespace muniment::workspace
