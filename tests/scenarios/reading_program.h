#pragma once

#include "app/reading/read_office.h"
#include "tests/scenarios/office.h"

namespace muniment::tests {

/// A program of the business that reads what was released to it, over HTTP.
class ReadingProgram final {
 public:
  /// Lets it in under this name.
  ReadingProgram(Office& office, const QString& name);
  ~ReadingProgram();
  ReadingProgram(const ReadingProgram&) = delete;
  ReadingProgram& operator=(const ReadingProgram&) = delete;

  void revoke();
  /// What is there under `/v1/…`; 0 where nobody answered.
  [[nodiscard]] HttpResponse get(const QByteArray& target) { return get(target, m_token); }
  [[nodiscard]] HttpResponse getWithoutToken(const QByteArray& target) { return get(target, {}); }
  /// The only case that goes by this number of another system.
  [[nodiscard]] QJsonObject caseOf(const QByteArray& reference);
  /// The document of this name in the case; empty where it is not released.
  [[nodiscard]] QJsonObject document(const QByteArray& reference, const QString& name);
  [[nodiscard]] QByteArray contentOf(const QJsonObject& document);

 private:
  [[nodiscard]] HttpResponse get(const QByteArray& target, const QByteArray& token);

  Office* m_desk;
  QString m_name;
  QByteArray m_token;
  std::unique_ptr<reading::ReadOffice> m_office;
  std::unique_ptr<connect::HttpServer> m_server;
  connect::QtTransport m_transport;
};

} // namespace muniment::tests
