#pragma once

#include "core/workspace/records/declare_record.h"
#include "ui/records/act_dialog.h"

class QLineEdit;

namespace muniment::ui {

/// Makes evidence ordinary content again: consequences, a reason, the word, the signature.
class UndeclareDialog final : public ActDialog {
  Q_OBJECT

 public:
  UndeclareDialog(const Record& record, QWidget* parent);
  [[nodiscard]] workspace::UndeclareRecord command() const;

 private:
  void weigh();

  RecordId m_record;
  QString m_number;
  QLineEdit* m_reason;
  QLineEdit* m_word;
};

} // namespace muniment::ui
