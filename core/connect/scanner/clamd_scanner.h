#pragma once

#include "core/base/virus_scanner.h"

class QIODevice;

namespace muniment::connect {

/// clamd on this computer, by its own protocol: each file goes to it as a stream, and nothing else does. It never
/// learns the name of a file. One thread at a time.
class ClamdScanner final : public VirusScanner {
 public:
  /// `HOST:PORT` of this computer, or the path of a socket; an error where it is neither: what is kept here goes to no
  /// other computer unencrypted.
  [[nodiscard]] static Result<std::unique_ptr<ClamdScanner>> at(const QString& address);

  [[nodiscard]] Result<Verdict> scan(ByteSource& bytes, const SharedProgress& progress) override;
  [[nodiscard]] Result<QString> version() override;

 private:
  ClamdScanner(QString host, quint16 port) : m_host(std::move(host)), m_port(port) {}

  [[nodiscard]] Result<std::unique_ptr<QIODevice>> connected() const;

  QString m_host; ///< or the path of the socket
  quint16 m_port; ///< 0: a socket
};

} // namespace muniment::connect
