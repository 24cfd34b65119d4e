#pragma once

#include <QtCore/QString>

namespace muniment::rules {

/// What a word that a rule's file may have at a place means to a person: `held` is "under hold".
[[nodiscard]] QString wordOfChoice(const QString& value);

} // namespace muniment::rules
