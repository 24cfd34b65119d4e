#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/people/keys_desk.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace muniment::ui {

/// The keys that people sign with: which there are, and what becomes of one that was lost or stolen.
class PersonKeysSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  PersonKeysSheet(KeysDesk& desk, QWidget* parent);

 private:
  void addKeys();
  void addNew();
  void showPeople(const access::Session& me, const std::vector<Actor>& people);
  void refresh(const QString& sentence);
  void showKeys(const std::vector<PersonKey>& keys);
  void check();
  void end();
  void enrol();
  void settle(const Result<workspace::Receipt>& receipt, const QString& sentence);
  [[nodiscard]] ActorId chosen() const;
  [[nodiscard]] workspace::KeyEnd why() const;
  [[nodiscard]] QString reason() const;

  KeysDesk* m_desk;
  SheetFrame m_frame;
  QComboBox* m_person = nullptr;
  QListWidget* m_list = nullptr;
  QComboBox* m_why = nullptr;
  QLineEdit* m_reason = nullptr;
  QPushButton* m_end = nullptr;
  QLineEdit* m_fresh = nullptr;
  QLineEdit* m_again = nullptr;
  ActorId m_me;
  bool m_hasKey = false;
};

} // namespace muniment::ui
