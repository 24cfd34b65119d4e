#pragma once

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace muniment::tests {

/// What one run of munimentctl left behind.
struct Answer final {
  int code = -1;
  QByteArray out;
  QByteArray err;

  [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
  [[nodiscard]] QString error() const {
    return json().value(QLatin1StringView("error")).toObject().value(QLatin1StringView("code")).toString();
  }
};

/// Runs munimentctl. Every answer is JSON, and the keychain of this computer stays out of it. `unprivileged` gives up
/// the rights of the administrator first, where the test runs with them.
[[nodiscard]] Answer runCtl(const QStringList& arguments, bool unprivileged = false);
/// Writes a file.
void put(const QString& path, const QByteArray& bytes);

} // namespace muniment::tests
