#pragma once

#include "tests/app/sandbox/sandbox_run.h"

namespace muniment::tests {

/// Somebody who is signed in to the content server of a sandbox.
class ContentSession final {
 public:
  explicit ContentSession(SandboxRun& run, const QByteArray& user = "recman",
                          const QByteArray& password = "s3cret%231");

  /// `GET v2/nodes/2000`; a body is a form.
  QJsonObject call(const QByteArray& line, const QByteArray& body = {});
  /// The body of a form with one field `body`.
  QJsonObject callWithBody(const QByteArray& line, const QJsonObject& body);
  [[nodiscard]] Result<HttpResponse> upload(qint64 parent, const QByteArray& name, const QByteArray& bytes);
  [[nodiscard]] qint64 document(qint64 parent, const QByteArray& name, const QByteArray& bytes = "%PDF-1.4");
  [[nodiscard]] qint64 folder(qint64 parent, const QString& name);
  /// Declares with the token of now; the status tells how it went.
  QJsonObject declare(qint64 node, qint64 classId = 5000);
  [[nodiscard]] QString tokenOf(qint64 node);
  [[nodiscard]] qint64 hold(const QByteArray& name);
  [[nodiscard]] int status() const { return m_run->status(); }
  [[nodiscard]] const QByteArray& ticket() const { return m_ticket; }

 private:
  SandboxRun* m_run;
  QByteArray m_ticket;
};

} // namespace muniment::tests
