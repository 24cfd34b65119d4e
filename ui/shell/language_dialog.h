#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QComboBox;

namespace muniment::ui {

/// In which language the program speaks, from its next start on.
class LanguageDialog final : public QDialog {
  Q_OBJECT

 public:
  /// The codes of the languages there are, and the chosen one; empty for that of the computer.
  LanguageDialog(const QStringList& languages, const QString& chosen, QWidget* parent);

  [[nodiscard]] QString language() const;

 private:
  QComboBox* m_languages;
};

} // namespace muniment::ui
