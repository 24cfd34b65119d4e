#pragma once

#include "app/sandbox/sandbox.h"
#include "core/connect/http/qt_transport.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

/// A sandbox of a test, with a clock that only the test moves.
class SandboxRun final {
 public:
  using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

  SandboxRun();

  /// Ends it and starts it again with what it kept.
  void startAgain();
  void stop() { m_sandbox.reset(); }
  [[nodiscard]] QString address(const QString& peer) const { return m_sandbox->address(peer); }
  [[nodiscard]] quint16 port() const { return m_sandbox->port(); }
  [[nodiscard]] QString folder() const { return m_folder.path(); }
  [[nodiscard]] connect::QtTransport& transport() { return m_transport; }
  [[nodiscard]] MovableClock& clock() { return m_clock; }

  /// One request to `rm/cs/cs/api/…` and the like; `method path`.
  [[nodiscard]] Result<HttpResponse> send(const QByteArray& line, const QByteArray& body = {}, Headers headers = {});
  /// The same with JSON both ways; the status is `m_status` of `status()`.
  QJsonObject json(const QByteArray& line, const QJsonObject& body = {}, Headers headers = {});
  /// The same with a form.
  QJsonObject form(const QByteArray& line, const QByteArray& body = {}, Headers headers = {});
  [[nodiscard]] int status() const { return m_status; }

  [[nodiscard]] QJsonObject state(const QString& peer);
  void advance(double seconds);
  void fault(const QJsonObject& rule);

 private:
  [[nodiscard]] QJsonObject read(const Result<HttpResponse>& response);

  MovableClock m_clock;
  QTemporaryDir m_folder;
  connect::QtTransport m_transport;
  std::unique_ptr<sandbox::Sandbox> m_sandbox;
  int m_status = 0;
};

/// A part of a form that is a file, with the end of the form.
[[nodiscard]] QByteArray fileForm(const std::vector<std::pair<QByteArray, QByteArray>>& fields, const QByteArray& name,
                                  const QByteArray& type, const QByteArray& bytes);
inline constexpr auto kFormType = "multipart/form-data; boundary=LINE";

} // namespace muniment::tests
