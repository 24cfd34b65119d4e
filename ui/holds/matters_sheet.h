#pragma once

#include "ui/holds/holds_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace muniment::ui {

/// The matters that the person belongs to: who is a member, and a new one.
class MattersSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  MattersSheet(HoldsDesk& desk, QWidget* parent);

 Q_SIGNALS:
  void changed();

 private:
  void addMembers();
  void addNew();
  void refresh();
  void showMembers();
  void check();
  void saveMembers();
  void create();
  [[nodiscard]] const Matter* chosen() const;
  [[nodiscard]] std::set<ActorId> ticked() const;
  void report(const Result<workspace::Receipt>& receipt, const QString& sentence);

  HoldsDesk* m_desk;
  SheetFrame m_frame;
  QComboBox* m_matter = nullptr;
  QListWidget* m_members = nullptr;
  QLineEdit* m_reason = nullptr;
  QLineEdit* m_code = nullptr;
  QLineEdit* m_name = nullptr;
  QPushButton* m_create = nullptr;
  std::vector<Matter> m_matters;
  std::vector<Actor> m_actors;
  QString m_wanted; ///< code of the matter to show next
};

} // namespace muniment::ui
