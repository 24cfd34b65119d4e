#pragma once

#include "core/model/hold.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace muniment::ui {

/// Asks why a hold ends, or why something is taken off it, and says what follows. The code of the hold is typed,
/// because it cannot be taken back.
class ReleaseSheet final : public QDialog {
  Q_OBJECT

 public:
  struct About final {
    Hold hold;
    QString target = {};    ///< name of what is taken off; empty for the whole hold
    QStringList facts = {}; ///< how far it reaches, and what waits for it
  };

  ReleaseSheet(const About& about, bool isOfOnePerson, QWidget* parent);

  /// With the legal ground.
  [[nodiscard]] QString reason() const;
  [[nodiscard]] int coolingDays() const;

 private:
  void addQuestions();
  void addConsequences(const About& about, bool isOfOnePerson);
  void check();

  Hold m_hold;
  SheetFrame m_frame;
  QPlainTextEdit* m_reason = nullptr;
  QComboBox* m_ground = nullptr;
  QSpinBox* m_days = nullptr;
  QLineEdit* m_word = nullptr;
};

} // namespace muniment::ui
