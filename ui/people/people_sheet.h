#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/people/people_desk.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace muniment::ui {

class FormRow;
class PeopleModel;
class TableView;

/// Everybody in the workspace; beside the list what the chosen person may do, why, and who decides while they are away.
class PeopleSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  PeopleSheet(PeopleDesk& desk, Instant now, QWidget* parent);

 private:
  void addList();
  void addRights();
  void addPart();
  void addAway();
  void refresh();
  void showPeople(std::vector<Actor> people, std::vector<Absence> absences);
  void showPerson();
  void showHistory(const std::vector<RightsChange>& changes);
  void check();
  void save();
  void changeAbsence();
  void changePart();
  void changeLimits();
  void showPart();
  void report(const Result<workspace::Receipt>& receipt, const QString& sentence);
  [[nodiscard]] const Actor* chosen() const;
  [[nodiscard]] Roles ticked() const;
  [[nodiscard]] bool mayChange() const;
  [[nodiscard]] QString matterNames(const ActorId& actor) const;

  PeopleDesk* m_desk;
  Instant m_now;
  SheetFrame m_frame;
  PeopleModel* m_model;
  TableView* m_table = nullptr;
  PlainLabel* m_name = nullptr;
  std::map<Role, QCheckBox*> m_roles;
  PlainLabel* m_part = nullptr;
  QPushButton* m_partAct = nullptr;
  QPushButton* m_limitsAct = nullptr;
  QCheckBox* m_active = nullptr;
  QLineEdit* m_reason = nullptr;
  PlainLabel* m_away = nullptr;
  QPushButton* m_awayAct = nullptr;
  PlainLabel* m_matters = nullptr;
  QListWidget* m_history = nullptr;
  std::vector<Matter> m_known;
  workspace::PlanParts::Answer m_plan;
  std::optional<access::Session> m_me;
};

} // namespace muniment::ui
