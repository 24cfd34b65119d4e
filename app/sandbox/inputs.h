#pragma once

#include "app/sandbox/request.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace muniment::sandbox {

/// What a request brings, however it was encoded: query, form, JSON, a form with a `body` of JSON, multipart.
struct Inputs final {
  struct File final {
    QString field;
    QString name;
    QByteArray type;
    QByteArray bytes;
  };

  QJsonObject fields; ///< one that comes twice is an array
  std::vector<File> files;
  bool malformed = false; ///< the body is not what its type says

  [[nodiscard]] bool has(const QString& name) const;
  [[nodiscard]] QString text(const QString& name, const QString& fallback = {}) const;
  /// `777`, `"777"` and `[777]` are the same number here.
  [[nodiscard]] qint64 number(const QString& name, qint64 fallback = 0) const;
  /// `true`, `"True"`, `1`.
  [[nodiscard]] bool truth(const QString& name) const;
  /// Numbers of a list: an array, `"1,2"` or a single one.
  [[nodiscard]] std::vector<qint64> numbers(const QString& name) const;
  [[nodiscard]] const File* file(const QString& field = QStringLiteral("file")) const;
};

[[nodiscard]] Inputs readInputs(const Request& request);
/// A number in any of the spellings that clients send.
[[nodiscard]] qint64 numberOf(const QJsonValue& value, qint64 fallback = 0);
[[nodiscard]] QString textOf(const QJsonValue& value);

} // namespace muniment::sandbox
