#pragma once

#include "core/base/result.h"
#include "core/model/record_class.h"

#include <span>

namespace muniment::records {

/// The file plan as a tree. Pure; lives no longer than the classes it was made of.
class ClassTree final {
 public:
  explicit ClassTree(std::span<const RecordClass> classes) : m_classes(classes) {}

  [[nodiscard]] const RecordClass* find(const ClassId& id) const;
  /// The class and everything below it.
  [[nodiscard]] std::vector<ClassId> withBelow(const ClassId& id) const;
  /// The schedule of the class, or of the next one above that has one.
  [[nodiscard]] std::optional<ScheduleId> scheduleOf(const ClassId& id) const;
  /// Whether a class under this parent would stand below itself.
  [[nodiscard]] bool wouldBeBelowItself(const ClassId& id, const std::optional<ClassId>& parent) const;

 private:
  std::span<const RecordClass> m_classes;
};

/// Small letters, digits and hyphens: what may stand in scripts, and in the ledger.
[[nodiscard]] bool isCodeWord(const QString& word);

/// Why a class cannot be part of a plan as it is.
[[nodiscard]] Result<void> validate(const RecordClass& value);

} // namespace muniment::records
