#pragma once

#include "ui/participants/participants_model.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace muniment::ui {

class FormRow;
class PlainLabel;

/// One participant: whom they are taken to be, by which names sources know that person, and who said so.
class ParticipantPane final : public QWidget {
  Q_OBJECT

 public:
  explicit ParticipantPane(QWidget* parent = nullptr);

  /// Whom somebody can be taken to be.
  void setPersons(std::vector<Person> persons);
  void setLine(const ParticipantsModel::Line& line);
  /// What is known of the person whom the participant was taken to be.
  void setPerson(const workspace::PersonById::Answer& answer);
  /// What is wanted, or nothing while something is missing.
  [[nodiscard]] std::optional<workspace::SavePerson> wish() const;
  /// The person who is chosen, as they are now; nothing for somebody new.
  [[nodiscard]] std::optional<Person> before() const;
  /// Empty where the wish can be carried out.
  [[nodiscard]] QString problem() const;
  [[nodiscard]] const std::optional<workspace::PersonById::Answer>& person() const { return m_person; }

 Q_SIGNALS:
  void changed();
  void takeOffRequested(const muniment::workspace::SavePerson& command);
  void mergeRequested(const muniment::workspace::MergePersons& command);
  void splitRequested(const muniment::workspace::SplitPerson& command);

 private:
  void addChoice();
  void addPerson();
  void fillChoices();
  void showNames();
  void takeOff();
  void splitLast();
  [[nodiscard]] const Person* chosen(const QComboBox& among) const;

  std::vector<Person> m_persons;
  std::optional<ParticipantsModel::Line> m_line;
  std::optional<workspace::PersonById::Answer> m_person;
  PlainLabel* m_name;
  PlainLabel* m_facts;
  QWidget* m_choice = nullptr;
  QComboBox* m_who = nullptr;
  QLineEdit* m_newName = nullptr;
  FormRow* m_newRow = nullptr;
  QWidget* m_known = nullptr;
  PlainLabel* m_personName = nullptr;
  QListWidget* m_names = nullptr;
  QPushButton* m_takeOff = nullptr;
  QComboBox* m_other = nullptr;
  QPushButton* m_merge = nullptr;
  QPushButton* m_split = nullptr;
};

/// A person as a command would leave them: the names that they have, with changes to be made.
[[nodiscard]] workspace::SavePerson commandFor(const Person& person);
void addName(workspace::SavePerson& command, const QString& label, const QString& phone);

} // namespace muniment::ui
