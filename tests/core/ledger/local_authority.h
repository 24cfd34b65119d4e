#pragma once

#include "core/base/http_transport.h"

#include <QtCore/QTemporaryDir>

namespace muniment::tests {

/// A time-stamp authority on this computer: its own certificates, and `openssl ts -reply` for every request.
class LocalAuthority final : public HttpTransport {
 public:
  LocalAuthority();

  [[nodiscard]] Result<HttpResponse> send(const HttpRequest& request) override;
  /// The certificate that its signature leads to.
  [[nodiscard]] QByteArray certificate() const;
  [[nodiscard]] const HttpRequest& lastRequest() const { return m_last; }
  /// Answers the next request with the answer to this one instead.
  void answerInsteadOf(const QByteArray& body) { m_instead = body; }
  void failWith(int status) { m_status = status; }

 private:
  QTemporaryDir m_folder;
  HttpRequest m_last;
  QByteArray m_instead;
  int m_status = 200;
};

/// Runs a program in a folder and gives its exit code; what it printed goes to `output`.
int runProgram(const QString& program, const QStringList& arguments, const QString& folder, QByteArray* output);

} // namespace muniment::tests
