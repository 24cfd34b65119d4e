#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;

namespace muniment::ui {

/// Says who belongs to a case.
class MembersSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  MembersSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent);

 Q_SIGNALS:
  void done();

 private:
  void askPeople();
  void list(const std::vector<Actor>& people);
  void narrow();
  void check();
  void send();
  [[nodiscard]] std::set<ActorId> chosen() const;

  CaseDesk* m_desk;
  Case m_file;
  SheetFrame m_frame;
  QLineEdit* m_find;
  QListWidget* m_people;
};

} // namespace muniment::ui
