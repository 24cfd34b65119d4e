#pragma once

#include "core/model/plan_part.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Who is limited to which part of the file plan.
class PlanPartRepository final {
 public:
  explicit PlanPartRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const PlanPart& part);
  /// Nothing for whoever was never given a part.
  [[nodiscard]] Result<std::optional<PlanPart>> of(const ActorId& actor);
  [[nodiscard]] Result<std::vector<PlanPart>> all();

 private:
  [[nodiscard]] Result<std::vector<PlanPart>> read(const QByteArray& condition, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
