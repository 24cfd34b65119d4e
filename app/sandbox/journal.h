#pragma once

#include "core/base/result.h"

#include <QtCore/QFile>
#include <QtCore/QJsonObject>
#include <QtCore/QLockFile>

#include <functional>
#include <memory>

namespace muniment::sandbox {

/// What happened to the peers, one JSON object a line. A line is with the system before the answer goes out, so it
/// survives the death of the process; a power cut is not what a sandbox is for.
class Journal final {
 public:
  using Reader = std::function<void(const QJsonObject&)>;

  /// Opens the journal of a folder, which belongs to one sandbox at a time.
  [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString& folder);
  /// Reads all of it; a last line that was cut off is taken away.
  void replay(const Reader& each);
  [[nodiscard]] Result<void> append(const QJsonObject& entry);
  /// Whether there is no room for more.
  [[nodiscard]] bool full() const { return m_file.size() > kMost; }

 private:
  explicit Journal(const QString& folder);

  static constexpr qint64 kMost = qint64(2) << 30;
  QLockFile m_lock;
  QFile m_file;
};

} // namespace muniment::sandbox
