#pragma once

#include "core/model/rule_condition.h"

#include <QtCore/QStringList>

namespace muniment::ui {

/// The value that a control of the sentence stands for, as texts.
struct PlacedValue final {
  QStringList values;
  QString currency; ///< of an amount; empty: any
  RuleCondition::Test test = RuleCondition::Test::Is;

  friend bool operator==(const PlacedValue&, const PlacedValue&) = default;
};

} // namespace muniment::ui
