#pragma once

#include <QtCore/QVariant>
#include <QtWidgets/QDialog>

class QComboBox;

namespace muniment::ui {

/// One setting of the window, chosen from a list and kept or left.
class ChoiceDialog : public QDialog {
  Q_OBJECT

 protected:
  ChoiceDialog(const QString& title, const QString& label, const QString& hint, QWidget* parent);

  void add(const QString& name, const QVariant& value);
  void choose(const QVariant& value); ///< the first where it is not among them
  [[nodiscard]] QVariant chosen() const;

 private:
  QComboBox* m_choices;
};

} // namespace muniment::ui
