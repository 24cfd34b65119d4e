#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/rm/rm_desk.h"

#include <QtWidgets/QDialog>

class QButtonGroup;
class QPlainTextEdit;

namespace muniment::ui {

class SideCard;

/// Both sides of a difference beside each other; a person says with a reason what counts. The other side is looked at
/// again while the sheet is open. It stays open until it is done.
class SettleSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  SettleSheet(RmDesk& desk, const workspace::PeerDifference::Answer& difference, QWidget* parent);

  /// Open while nothing is chosen.
  [[nodiscard]] PeerConflict::Resolution resolution() const;
  [[nodiscard]] QString reason() const;
  /// Details as the look there showed them.
  [[nodiscard]] const std::map<QString, QString>& fieldsThere() const { return m_fieldsThere; }
  void setBusy(bool busy);
  void showProblem(const QString& sentence);

 Q_SIGNALS:
  /// The button was pressed, and nothing is missing.
  void acted();

 private:
  void addSides(const workspace::PeerDifference::Answer& difference);
  void look(RmDesk& desk, const workspace::PeerDifference::Answer& difference);
  void check();

  SheetFrame m_frame;
  QButtonGroup* m_choice;
  SideCard* m_there = nullptr;
  QPlainTextEdit* m_reason;
  std::map<QString, QString> m_fieldsThere;
  bool m_mustLook = false; ///< what counts there is known once it was looked at
  bool m_isBusy = false;
};

} // namespace muniment::ui
