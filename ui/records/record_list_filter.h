#pragma once

#include "core/workspace/records/record_queries.h"

namespace muniment::ui {

/// What the list of records is narrowed to, in words that last: "due within 30 days" stays so tomorrow.
struct RecordListFilter final {
  enum class Period : std::uint8_t { Any, Week, Month, Quarter, Year };

  std::optional<ClassId> within;
  std::optional<RecordState> state; ///< none: whatever is kept or waits
  bool everyState = false;          ///< also residuals
  bool onlyHeld = false;
  bool onlyVital = false;
  std::optional<int> dueWithin; ///< days from today; 0: due now
  Period declared = Period::Any;
  QString declaredBy; ///< actor
  QString text;

  /// Whether it narrows more than the place in the file plan does.
  [[nodiscard]] bool isActive() const;
  [[nodiscard]] workspace::RecordsWanted wanted(QDate today) const;
  [[nodiscard]] Json toJson() const;
  /// What cannot be read narrows nothing.
  [[nodiscard]] static RecordListFilter fromJson(const Json& json);

  friend bool operator==(const RecordListFilter&, const RecordListFilter&) = default;
};

} // namespace muniment::ui
