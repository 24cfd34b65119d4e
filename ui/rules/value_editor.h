#pragma once

#include "ui/rules/rule_draft.h"
#include "ui/rules/value_choice.h"

#include <QtWidgets/QFrame>

class QPushButton;

namespace muniment::ui {

class PlainLabel;
class QuestionBubble;
class ValueField;

/// The popover below a control of the sentence. What is entered counts at once; what is wrong is said below it.
class ValueEditor final : public QFrame {
  Q_OBJECT

 public:
  ValueEditor(const RuleDraft& draft, const QString& place, const QString& kind, QWidget* parent);

  /// Below a control, where there is room.
  void openAt(const QWidget& control);
  void setChoices(const std::vector<ValueChoice>& choices);
  [[nodiscard]] ValueField* field() const { return m_field; }

 Q_SIGNALS:
  void changed(const QString& place, const muniment::ui::PlacedValue& value);
  void removed(const QString& place);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void take();
  void showSpoken();

  RuleDraft m_draft;
  QString m_place;
  ValueField* m_field;
  PlainLabel* m_problem;
  QuestionBubble* m_spoken = nullptr; ///< of what is said to people
  QPushButton* m_remove;
};

} // namespace muniment::ui
