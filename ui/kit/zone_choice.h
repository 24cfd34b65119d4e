#pragma once

#include <QtCore/QString>

class QComboBox;

namespace muniment::ui {

/// A choice of time zones. The first entry stands for none, as `none` says; another zone is added if it is chosen.
[[nodiscard]] QComboBox* makeZoneChoice(const QString& none, const QString& chosen);
/// Empty where none is chosen.
[[nodiscard]] QString chosenZone(const QComboBox& choice);

} // namespace muniment::ui
