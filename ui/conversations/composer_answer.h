#pragma once

#include "core/model/message.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace muniment::ui {

class ElidedLabel;

/// Above the words: which message they answer. Hidden where they answer none.
class ComposerAnswer final : public QWidget {
  Q_OBJECT

 public:
  explicit ComposerAnswer(QWidget* parent = nullptr);

  void show(MessageId message, const QString& who, const QString& words);
  using QWidget::show;
  void clear();
  [[nodiscard]] const std::optional<MessageId>& message() const { return m_message; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::optional<MessageId> m_message;
  ElidedLabel* m_who;
  ElidedLabel* m_words;
};

} // namespace muniment::ui
