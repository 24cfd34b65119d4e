#pragma once

#include "ui/holds/pasted_people.h"
#include "ui/holds/target_picker.h"

#include <QtWidgets/QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace muniment::ui {

class PlainLabel;

/// What a hold is to be put on: people as a pasted list, and other things one by one.
class TargetsEditor final : public QWidget {
  Q_OBJECT

 public:
  TargetsEditor(HoldsDesk& desk, QWidget* parent);

  /// Those that exist: people who are known, and what was picked.
  [[nodiscard]] std::vector<workspace::WantedTarget> targets() const;
  /// People on the list whom nobody knows yet.
  [[nodiscard]] std::vector<PastedPerson> unknown() const;
  [[nodiscard]] bool isEmpty() const { return m_people.empty() && m_picked.empty(); }
  /// Reads who is known once more.
  void refresh();

 Q_SIGNALS:
  void changed();

 private:
  void match();
  void showMatches();
  void showPicked();

  HoldsDesk* m_desk;
  QPlainTextEdit* m_list;
  PlainLabel* m_matches;
  PlainLabel* m_new;
  PlainLabel* m_doubtful;
  QVBoxLayout* m_pickedRows;
  std::vector<Person> m_persons;
  std::vector<PastedPerson> m_people;
  std::vector<TargetPicker::Target> m_picked;
};

} // namespace muniment::ui
