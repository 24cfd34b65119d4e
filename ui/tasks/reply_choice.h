#pragma once

#include "core/workspace/outreach/unclear_reply.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace muniment::ui {

class FormRow;

/// Which message answers which question, and what with.
class ReplyChoice final : public QWidget {
  Q_OBJECT

 public:
  explicit ReplyChoice(QWidget* parent = nullptr);

  void offer(workspace::UnclearReply::Answer offered);
  /// What is chosen for a task; nothing where there is nothing to choose from.
  [[nodiscard]] std::optional<workspace::SettleReply> chosen(const TaskId& task) const;

 private:
  void showChoices();
  [[nodiscard]] QComboBox* addField(const QString& name, const QString& label);

  workspace::UnclearReply::Answer m_offered;
  QComboBox* m_message;
  QComboBox* m_question;
  QComboBox* m_choice;
};

} // namespace muniment::ui
