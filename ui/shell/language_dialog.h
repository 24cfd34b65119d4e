#pragma once

#include "ui/shell/choice_dialog.h"

namespace muniment::ui {

/// In which language the program speaks, from its next start on.
class LanguageDialog final : public ChoiceDialog {
  Q_OBJECT

 public:
  /// The codes of the languages there are, and that of now; empty for that of the computer.
  LanguageDialog(const QStringList& languages, const QString& current, QWidget* parent);

  [[nodiscard]] QString language() const { return chosen().toString(); }
};

} // namespace muniment::ui
