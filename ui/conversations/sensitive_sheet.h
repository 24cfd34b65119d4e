#pragma once

#include "core/model/sensitive_mark.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;

namespace muniment::ui {

/// Says that a conversation belongs to a special category, to another one, or to none after all.
class SensitiveSheet final : public QDialog {
  Q_OBJECT

 public:
  /// `stands` is what was said before; None where nothing was.
  SensitiveSheet(const QString& title, SensitiveMark::Category stands, QWidget* parent);

  [[nodiscard]] SensitiveMark::Category category() const;
  [[nodiscard]] QString reason() const;
  [[nodiscard]] static QString categoryText(SensitiveMark::Category category);

 private:
  void check();

  SensitiveMark::Category m_stands;
  SheetFrame m_frame;
  QComboBox* m_category;
  QLineEdit* m_reason;
};

} // namespace muniment::ui
