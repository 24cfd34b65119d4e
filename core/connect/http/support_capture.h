#pragma once

#include "core/base/file_system.h"
#include "core/base/instant.h"
#include "core/connect/http/http_line.h"
#include "core/connect/http/redaction.h"

#include <mutex>

namespace muniment::connect {

/// Keeps the structure of exchanges in a folder, for whoever helps to find out why two systems do not understand each
/// other. Ends by itself after a number of exchanges.
class SupportCapture final {
 public:
  SupportCapture(FileSystem& files, FilePath folder, int most = 500)
      : m_files(&files), m_folder(std::move(folder)), m_most(most) {}

  /// Trouble with the folder ends the capture, never the exchange.
  void keep(const HttpJob& job, const Result<HttpResponse>& outcome, const Redaction& redaction, Instant at);
  [[nodiscard]] int kept() const;

 private:
  FileSystem* m_files;
  FilePath m_folder;
  int m_most;
  mutable std::mutex m_mutex;
  int m_kept = 0;
  bool m_ended = false;
};

} // namespace muniment::connect
