#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace muniment::ui {

/// A part of a pane under a heading and a hairline: facts in two columns, sentences, lines with an icon.
class PaneSection : public QWidget {
  Q_OBJECT

 public:
  explicit PaneSection(const QString& title, QWidget* parent = nullptr);

  /// Empties the section for new content. False where it shows this very content, so that the focus stays where it is.
  [[nodiscard]] bool begin(const QString& content);
  /// Quiet, beside the heading.
  void setDetail(const QString& detail);
  /// At the end of the heading.
  void addHeadAction(QWidget* action);
  /// Nothing is added for an empty value.
  void addFact(const QString& name, const QString& value);
  PlainLabel* addText(const QString& text, Ink ink = Ink::Secondary);
  /// A strong line with a quiet one below. What the layout is given comes at the end of the line.
  QHBoxLayout* addLine(Icon icon, Tone tone, const QString& title, const QString& detail);
  void addWidget(QWidget* widget);
  /// No wider than its words.
  void addButton(QPushButton* button);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVBoxLayout* m_outer;
  QHBoxLayout* m_head;
  PlainLabel* m_detail;
  QWidget* m_body = nullptr;
  QVBoxLayout* m_column = nullptr;
  QGridLayout* m_facts = nullptr; ///< the block that facts are added to; ends with the next other thing
  QString m_content;
};

} // namespace muniment::ui
