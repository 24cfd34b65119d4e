#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace muniment::sandbox {

/// A node of the content server: container, document, classification, category, workspace.
struct ContentNode final {
  struct Version final {
    int number = 1;
    QString fileName;
    QByteArray type;
    QByteArray bytes;
    Instant at;
    qint64 owner = 0;
    QString description;
  };
  /// What makes it a record.
  struct Record final {
    qint64 classId = 0;
    QJsonObject details; ///< official, rsi, file_status and the others
    bool final = false;
    bool confidential = false;
  };

  qint64 id = 0;
  qint64 parent = 0;
  int type = 0;
  QString name;
  QString description;
  Instant created;
  Instant modified;
  qint64 owner = 1000;
  qint64 reservedBy = 0;
  bool deleted = false; ///< in the recycle bin
  int revision = 0;     ///< of the record details; makes their token
  std::vector<Version> versions;
  std::map<qint64, QJsonObject> categories; ///< values by `{category}_{attribute}`
  std::set<qint64> classifications;
  std::optional<Record> record;
  std::set<qint64> holds; ///< applied to it directly
  std::map<qint64, QJsonObject> permissions;
  QJsonObject clearance;

  [[nodiscard]] bool isContainer() const {
    return type == 0 || type == 202 || type == 298 || type == 751 || type == 848 || versions.empty();
  }
};

} // namespace muniment::sandbox
