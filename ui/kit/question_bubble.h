#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace muniment::ui {

class PlainLabel;

/// A question as people see it on the page where they answer: the words, what it concerns, a button for each choice.
class QuestionBubble final : public QWidget {
  Q_OBJECT

 public:
  struct Content final {
    QString title; ///< name of the campaign; empty for none
    QString text;
    QString about;
    QStringList choices;
    bool ownWords = false;
  };
  explicit QuestionBubble(QWidget* parent = nullptr);

  void setContent(const Content& content);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  PlainLabel* addWords(const QString& text, bool isStrong);

  QVBoxLayout* m_column;
};

} // namespace muniment::ui
