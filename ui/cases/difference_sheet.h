#pragma once

#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace muniment::ui {

/// Two or more values for one field side by side, each with where it comes from. Somebody chooses one, or writes
/// another; nothing is overwritten before.
class DifferenceSheet final : public QDialog {
  Q_OBJECT

 public:
  struct Reading final {
    QString value;  ///< as it will be kept
    QString shown;  ///< as people read it
    QString title;  ///< `Here`, `In Active Community`
    QString origin; ///< who said it and when
  };
  struct Text final {
    QString title;
    QString context;
    QString base;   ///< what both sides had in common last; empty where that is not known
    QString action; ///< names the act
    bool allowsOther = false;
    bool isDay = false; ///< another value must be a day
  };

  DifferenceSheet(const Text& text, const std::vector<Reading>& readings, QWidget* parent);

  [[nodiscard]] QString value() const;
  [[nodiscard]] QString reason() const;

 private:
  void addReadings(const std::vector<Reading>& readings, bool allowsOther);
  void check();

  SheetFrame m_frame;
  std::vector<Reading> m_readings;
  bool m_isDay;
  QButtonGroup* m_choice;
  QLineEdit* m_other = nullptr;
  QPlainTextEdit* m_reason;
};

} // namespace muniment::ui
