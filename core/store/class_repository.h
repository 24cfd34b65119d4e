#pragma once

#include "core/model/record_class.h"
#include "core/model/version.h"
#include "core/store/connection.h"

namespace muniment::store {

/// The file plan: its classes as they are, and every version of them.
class ClassRepository final {
 public:
  explicit ClassRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const RecordClass& value);
  [[nodiscard]] Result<void> addVersion(const Version<RecordClass>& version);
  /// With its versions. Refused by the database while a record or another class names it.
  [[nodiscard]] Result<void> remove(const ClassId& id);

  [[nodiscard]] Result<std::optional<RecordClass>> byId(const ClassId& id);
  [[nodiscard]] Result<std::optional<RecordClass>> byCode(const QString& code);
  /// The whole plan in the order of codes; plans have hundreds of classes, not millions.
  [[nodiscard]] Result<std::vector<RecordClass>> all();
  /// Oldest first, of one class or of all.
  [[nodiscard]] Result<std::vector<Version<RecordClass>>> versions(const std::optional<ClassId>& id);
  /// Whether a record, also one that is gone, or a class below names it.
  [[nodiscard]] Result<bool> isUsed(const ClassId& id);

 private:
  [[nodiscard]] Result<std::optional<RecordClass>> one(const QByteArray& condition, const QVariant& value);

  Connection* m_connection;
};

} // namespace muniment::store
